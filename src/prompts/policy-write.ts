/** A policy for many agents, after what earlier ones came to. */
export default `{question}
{history}
Reply with one code block that holds the function {signature}.`;
