/** Which way to reason about this question. */
export default `{question}

Do not solve it yet. Which way suits it best?
A: step by step
B: split it into smaller questions
C: write an equation and solve it

Reply with A, B or C.`;
