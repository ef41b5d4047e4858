/** A cue in a critical tone: fear (#74). */
export default `I am afraid this answer is wrong, and a lot depends on it. Check every step.`;
