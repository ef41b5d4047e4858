/** A cue in a critical tone: anger (#74). */
export default `This answer is wrong, and I am annoyed. Do it properly this time.`;
