/** Is the beginning of a solution right? The first token is the verdict (#12, #170). */
export default `Question:
{question}

Beginning of a solution:
{draft}

Is the last of these steps correct? Reply with Yes or No.`;
