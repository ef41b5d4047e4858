/** Whether a passage bears on a query (GenQREnsemble). */
export default `Query: {question}

Passage:
{draft}

Does this passage help to answer the query? Reply Yes or No.`;
