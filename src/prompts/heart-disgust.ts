/** A cue in a critical tone: disgust (#74). */
export default `This answer is wrong, and such careless work is hard to look at. Write it again, cleanly.`;
