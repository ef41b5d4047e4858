/** Why a given answer was given (#37). */
export default `Question:
{question}

Answer: {answer}

Explain in two or three sentences why this is the answer.`;
