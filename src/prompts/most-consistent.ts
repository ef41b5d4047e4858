/** Which of several solutions stands for the others. */
export default `Question:
{question}

{solutions}

Which of these solutions agrees most with the others? Reply with its number.`;
