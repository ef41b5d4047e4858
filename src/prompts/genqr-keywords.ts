/** Keywords for a query (GenQREnsemble). */
export default `{instruction}
{feedback}
Query: {query}

Reply with at most ten keywords, separated by commas, and nothing else.`;
