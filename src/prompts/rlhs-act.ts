/** What a person does who got this reply (#60). */
export default `You asked:
{question}

You got this reply:
{draft}

You trust it. Say in one sentence what you do now.`;
