/** The only feedback is that the answer is wrong (#65). */
export default `Your answer is incorrect. Try again.`;
