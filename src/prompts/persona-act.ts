/** A task played in a role (#101). */
export default `You are {persona}.

{question}

Stay in this role and reply as this person would.`;
