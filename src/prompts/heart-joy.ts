/** A cue in an encouraging tone: joy (#74). Like the neutral one but for its feeling. */
export default `Your answer is incorrect. But I like how you work! Try again.`;
