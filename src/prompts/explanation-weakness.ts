/** What keeps an explanation from being the real reason (#37). */
export default `Question:
{question}

Answer: {answer}

Explanation:
{explanation}

Does this explanation give the real reasons for the answer? Say what in it is missing, vague or made up.`;
