/** A cue in an encouraging tone: surprise (#74). */
export default `Oh, that answer surprised me! It is not right, but I am sure you can find it. Try again.`;
