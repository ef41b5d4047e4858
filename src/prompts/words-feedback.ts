/** Feedback that is only a list of words (#37). */
export default `These words of the question mattered most for the answer: {words}. The explanation should say what they have to do with it.`;
