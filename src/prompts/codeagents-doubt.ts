/** A plan that ran but came to something wrong (#41). */
export default `The plan ran and returned {result}. That is not correct.

Fix the plan. Reply with the whole plan in a code block.`;
