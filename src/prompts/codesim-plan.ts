/** The planner recalls a similar problem first (CodeSim). */
export default `{question}
{examples}

Name a similar problem and how it is solved in one sentence. Then write a short numbered plan for this problem. Write no code.`;
