/** Reasoning by smaller questions. */
export default `{question}

Split this into smaller questions. Answer them one after the other. Then give the final answer on a last line that starts with "Answer:".`;
