/** Which of two solutions is right. */
export default `Question:
{question}

Solution A:
{a}

Solution B:
{b}

Which solution is correct? Reply with A or B.`;
