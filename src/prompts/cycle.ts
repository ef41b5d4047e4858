/** Problem, faulty program and what running it gave, on a fresh page (CYCLE). */
export default `{question}

This {language} code is meant to solve it, but it is wrong:
\`\`\`
{code}
\`\`\`
Running it gave:
{result}

Write the corrected code. Reply with one code block only.`;
