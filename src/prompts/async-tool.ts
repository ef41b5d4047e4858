/** Several tasks at once whose results come late (AsyncTool). */
export default `{about}

Functions:
{functions}

{hints}There are several tasks. The result of a call comes late; meanwhile you can make calls for another task. Call wait only when there is nothing else to do.
{question}

Make one call a turn. Reply with JSON such as {"task": 1, "function": "name", "arguments": {"parameter": "value"}}. End every task with {"task": 1, "function": "answer", "arguments": {"text": "…"}}.`;
