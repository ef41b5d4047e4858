/** A grade by a rubric, from someone who knows the answer (#115). */
export default `Question:
{question}

Correct answer: {reference}

Student's solution:
{draft}

Grade it: 4 right and complete, 3 a small slip, 2 a right start, 1 one useful idea, 0 nothing right. Reply with one line that starts with "Score:".`;
