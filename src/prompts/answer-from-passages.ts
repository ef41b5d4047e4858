/** An answer from passages alone. */
export default `Passages:
{passages}

{question}

Use only what the passages say. Think in one or two sentences, then give the answer in a few words on a last line that starts with "Answer:". If the passages do not say, write "Answer: unknown".`;
