/** A better explanation of the same answer (#37). */
export default `Question:
{question}

Answer: {answer}

Explanation:
{explanation}

Feedback:
{feedback}

Rewrite the explanation so that it gives the real reasons for the answer. Do not change the answer.`;
