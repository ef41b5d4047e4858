/** A new solution on a fresh page, from draft and feedback. */
export default `Question:
{question}

Proposed solution:
{draft}

Feedback:
{feedback}

Write an improved solution that uses the feedback. Give the final answer on a last line that starts with "Answer:".`;
