/** A cue in an encouraging tone: surprise (#74). Like the neutral one but for its feeling. */
export default `Your answer is incorrect. That surprises me, you can do it! Try again.`;
