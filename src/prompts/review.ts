/** A second look at its own solution, without feedback (#158). */
export default `Review your solution and look for mistakes. Then write the improved solution, with the final answer on a last line that starts with "Answer:".`;
