/** The words an answer hangs on (#37). */
export default `Question:
{question}

Answer: {answer}

Which {count} words of the question mattered most for this answer? Reply with these words only, separated by commas.`;
