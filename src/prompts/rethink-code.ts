/** A program from a chain of thoughts (RethinkMCTS). */
export default `{question}
{examples}

Follow these thoughts:
{thoughts}

Write it in {language} as a function {signature}. Reply with one code block only.`;
