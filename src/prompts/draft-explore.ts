/** Somebody tries out a function (DRAFT). */
export default `A function is documented like this:
{documentation}

Tried before:
{past}

{direction}Try something new. Reply with JSON: {"query": "what a user would want", "arguments": {"parameter": "value"}}`;
