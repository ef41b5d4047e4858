/** A query in turns, each run and looked at (MARS-SQL). */
export default `{schema}

Needed are:
{grounding}

{question}

Think briefly, then write one SQLite query in a code block; you will see what it gives. When a result answers the question, write "Solution:" and the query once more in a code block.`;
