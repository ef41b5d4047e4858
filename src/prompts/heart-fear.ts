/** A cue in a critical tone: fear (#74). Like the neutral one but for its feeling. */
export default `Your answer is incorrect. That worries me. Try again.`;
