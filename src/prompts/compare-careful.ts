/** Which of two solutions a careful expert would prefer (#81). */
export default `Question:
{question}

Solution A:
{a}

Solution B:
{b}

You are a careful expert. Weigh first whether the solution is right, then whether it is complete and clear. Which one is better? Reply with A or B.`;
