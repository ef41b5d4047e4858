/** The plan becomes a program (CodeSim). */
export default `{question}
{examples}

Plan:
{plan}

Write it in {language} as a function {signature}. Reply with one code block only.`;
