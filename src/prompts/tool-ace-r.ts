/** A call for a query (ToolACE-R). */
export default `{question}

Reply with the call or calls that do this, as JSON such as {"function": "name", "arguments": {"parameter": "value"}}, and nothing else.`;
