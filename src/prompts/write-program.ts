/** A function that passes tests. */
export default `{question}

Write it in {language} as a function {signature}.
{examples}
Reply with one code block only.`;
