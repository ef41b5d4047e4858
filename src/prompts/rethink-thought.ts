/** The last thought is written anew after its program failed (RethinkMCTS). */
export default `{question}

Thoughts so far:
{thoughts}

A program that follows them fails. What was found block by block:
{analysis}

The last thought is to blame. Write a better one in its place, in one or two sentences, without code.`;
