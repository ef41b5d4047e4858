/** A new solution as the next turn of the same conversation. */
export default `Feedback on your solution:
{feedback}

Write an improved solution that uses the feedback. Give the final answer on a last line that starts with "Answer:".`;
