/** What a step of a solution builds on. */
export default `Question:
{question}

Steps so far:
{before}

Next step:
{step}

Which facts from the question and which results of earlier steps does the next step need? List only these.`;
