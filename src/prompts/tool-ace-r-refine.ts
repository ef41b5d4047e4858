/** The call is looked at again (ToolACE-R). */
export default `{question}

A call was proposed:
{draft}

Check its function and every argument. Reply with the better call or calls as JSON, or with the same if nothing is to be changed.`;
