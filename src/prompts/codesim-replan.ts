/** The plan did not survive its simulation (CodeSim). */
export default `{question}
{examples}

Plan:
{plan}

Following it by hand showed:
{simulation}

Write a better numbered plan. Write no code.`;
