/** A solution with the facts at hand. */
export default `{question}

Facts:
{facts}

Use the facts. Think step by step, then give the final answer on a last line that starts with "Answer:".`;
