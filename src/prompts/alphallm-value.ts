/** Is a beginning on the right way? The first token is the verdict (#166). */
export default `Question:
{question}

Beginning of a solution:
{draft}

Is it right so far? Reply with Yes or No.`;
