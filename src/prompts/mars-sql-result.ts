/** What a query gave (MARS-SQL). */
export default `Result:
{result}

If this answers the question, write "Solution:" and the query in a code block. Else write a better query.`;
