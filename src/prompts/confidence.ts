/** A verbal confidence from 0 to 100. */
export default `Question:
{question}

Proposed solution:
{draft}

How likely is it that the final answer is correct? Reply with one number from 0 to 100.`;
