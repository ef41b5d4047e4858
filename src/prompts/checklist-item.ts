/** One requirement of an answer (#91). The first token is the verdict. */
export default `Question:
{question}

Proposed solution:
{draft}

Requirement: {item}

Does the solution meet this requirement? Reply with Yes or No.`;
