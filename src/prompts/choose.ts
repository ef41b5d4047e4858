/** A multiple-choice question. */
export default `{question}

{options}

Think step by step, then give the letter of the right option on a last line that starts with "Answer:".`;
