/** A hint from someone who knows the answer. What it says is masked before the actor reads it. */
export default `Question:
{question}

Correct answer: {reference}

Student's solution:
{draft}

The student's answer is wrong. Tell the student where the first mistake is, without giving away the correct answer.`;
