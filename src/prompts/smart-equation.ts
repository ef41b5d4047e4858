/** Reasoning by an equation. */
export default `{question}

Name the unknown, write an equation for it, and solve it. Then give the final answer on a last line that starts with "Answer:".`;
