/** Which of two solutions people would prefer (#81). */
export default `Question:
{question}

Solution A:
{a}

Solution B:
{b}

Which one would most people find better, A or B?`;
