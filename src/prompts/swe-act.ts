/** The next action of an agent that mends a project (SWE-Search). */
export default `{question}

Do one of these things, in a line that begins with its name:
search <words>
view <file>
edit <file>, followed by one code block with the whole file, or by two: what to replace, and by what
test
finish, when it is mended

Done so far:
{history}
{siblings}
Think in one sentence, then give the next action.`;
