/** A second look that may find nothing to do (#91). */
export default `Review your solution. If nothing can be improved, reply with DONE and nothing else. If something can, write the improved solution, with the final answer on a last line that starts with "Answer:".`;
