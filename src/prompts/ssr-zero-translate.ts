/** A translation. */
export default `Translate this text into {language}:

{question}

Reply with the translation only.`;
