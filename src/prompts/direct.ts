/** An answer without steps. */
export default `{question}

Reply with only the final answer, on one line that starts with "Answer:".`;
