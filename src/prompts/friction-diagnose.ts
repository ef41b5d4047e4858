/** Why an answer is still wrong after all the feedback (#1). */
export default `Question:
{question}

Last feedback:
{feedback}

Answer after it:
{draft}

The answer is still wrong. Why? Reply with one of these words: resistance (the feedback is right but was not followed), feedback (the feedback is wrong), hard (the question is too hard), format (only the form of the answer is wrong), other.`;
