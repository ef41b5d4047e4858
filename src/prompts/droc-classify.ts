/** What a correction is about (#131). */
export default `A plan was:
{plan}

Somebody said: {correction}

Is this about the plan (which actions, in which order) or about a parameter (what an action is given)? Does one have to know what was done before to understand it? Reply with two words: plan or parameter, then yes or no.`;
