/** A cue in a critical tone: sadness (#74). Like the neutral one but for its feeling. */
export default `Your answer is incorrect. That makes me sad. Try again.`;
