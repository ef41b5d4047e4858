/** The same task as a person would put it (#143). */
export default `{question}

Rewrite this question so that it sounds like a message from a real person in daily life. Keep the task and all its numbers. Reply with the message only.`;
