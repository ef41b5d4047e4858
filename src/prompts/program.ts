/** A program that computes the answer. */
export default `{question}

Write one JavaScript expression that computes the answer. Reply with a code block only.`;
