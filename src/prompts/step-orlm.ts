/** A problem in words becomes a program for a solver, step by step (StepORLM). */
export default `{question}

Write this as a linear program in four steps:
Variables: what each stands for.
Objective: what is to be largest or smallest.
Constraints: each limit in turn.
Code: one block of JSON like this.
\`\`\`json
{"sense": "max", "objective": {"x": 3, "y": 2}, "constraints": [{"terms": {"x": 1, "y": 1}, "relation": "<=", "value": 4}], "integers": ["x"]}
\`\`\`
Variables are at least 0. Under "integers" stand those that must be whole.`;
