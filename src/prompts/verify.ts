/** Is it right? The first token is the verdict. */
export default `Question:
{question}

Proposed solution:
{draft}

Is the final answer of this solution correct? Reply with Yes or No.`;
