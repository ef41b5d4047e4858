/** Whether a query answers a question (MARS-SQL). */
export default `{schema}

{question}

Thoughts and query:
{draft}

It gives:
{rows}

Does this query answer the question? Reply Yes or No.`;
