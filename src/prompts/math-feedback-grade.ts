/** A grade by a rubric (#115). */
export default `Question:
{question}

Student's solution:
{draft}

Grade it: 4 right and complete, 3 a small slip, 2 a right start, 1 one useful idea, 0 nothing right. Reply with one line that starts with "Score:".`;
