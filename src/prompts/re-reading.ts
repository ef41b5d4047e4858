/** The question, asked once more after what stands `before` (RE2). It stands where the question stands. */
export default `{before}

Read the question again:
{question}`;
