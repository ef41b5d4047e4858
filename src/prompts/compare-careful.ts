/** Which of two solutions a careful expert would prefer (#81). */
export default `You are a careful expert. First comes whether a solution is right, then whether it is clear.

Question:
{question}

Solution A:
{a}

Solution B:
{b}

Which solution is better? Reply with A or B.`;
