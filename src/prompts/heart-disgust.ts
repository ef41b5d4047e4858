/** A cue in a critical tone: disgust (#74). Like the neutral one but for its feeling. */
export default `Your answer is incorrect. I cannot stand such careless work. Try again.`;
