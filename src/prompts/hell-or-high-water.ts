/** Functions have to be searched, and may be out of order (Hell or High Water). */
export default `{about}

There are many functions. Find them with search_functions; some facts can be had from more than one. A function may be out of order; then find another way.
{functions}

{hints}Question:
{question}

Make one call a turn. Reply with JSON such as {"function": "search_functions", "arguments": {"words": "…"}}. When you know the answer, call answer.`;
