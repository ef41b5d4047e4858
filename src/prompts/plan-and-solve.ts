/** Plan first, then carry it out, in one answer. */
export default `{question}

Understand the problem, make a short plan, then carry out the plan step by step. Give the final answer on a last line that starts with "Answer:".`;
