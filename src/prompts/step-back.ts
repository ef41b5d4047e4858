/** The general rule behind a question. */
export default `Question:
{question}

Do not solve it yet. Which general rule or method solves questions like this one? Reply in one or two sentences.`;
