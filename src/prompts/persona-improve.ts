/** The role played once more, with feedback (#101). */
export default `You are {persona}.

{question}

Your first reply was:
{draft}

Feedback on it:
{feedback}

Write a better reply. Stay in this role.`;
