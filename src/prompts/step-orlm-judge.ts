/** A judge of the whole way from words to a program, who marks each step (StepORLM). */
export default `{question}

This was written as a linear program:
{draft}

The solver says: {result}

Review the whole of it first. Then mark each step from 1 (wrong) to 5 (right), a line each: Variables, Objective, Constraints, Code. Write a line like "Objective: 3".`;
