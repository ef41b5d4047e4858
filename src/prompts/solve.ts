/** The first draft. */
export default `{question}

Think step by step, then give the final answer on a last line that starts with "Answer:".`;
