/** A cue in a critical tone: anger (#74). Like the neutral one but for its feeling. */
export default `Your answer is incorrect. That annoys me. Try again.`;
