/** The first turn in a world of functions: one call a turn, ended by an answer. */
export default `{about}

Functions:
{functions}

{hints}Task:
{question}

Make one call a turn. Reply with JSON such as {"function": "name", "arguments": {"parameter": "value"}}. When all is done, call answer.`;
