/** Which of two solutions people would prefer (#81). */
export default `Question:
{question}

Solution A:
{a}

Solution B:
{b}

Which solution would most people prefer? Reply with A or B.`;
