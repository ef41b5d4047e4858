/** A cue in a critical tone: sadness (#74). */
export default `It saddens me that this answer is wrong. Please look at it once more.`;
