/** What a step of a solution is for. */
export default `Question:
{question}

Steps so far:
{before}

Next step:
{step}

What does the next step find out? Reply with one short sentence and no numbers.`;
