/** A reply with only the flagged parts changed (#90). */
export default `{question}

Reply:
{draft}

Flags:
{feedback}

Write the reply again. Change only what is flagged. Use only what the text above says.`;
