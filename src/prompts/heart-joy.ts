/** A cue in an encouraging tone: joy (#74). */
export default `That is not right yet, but I enjoy how you work on it! You are close. Try again.`;
