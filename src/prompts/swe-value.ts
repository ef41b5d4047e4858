/** What a step of an agent is worth (SWE-Search). */
export default `{question}

Done so far:
{history}

How good is the last step? Explain in one or two sentences. Then give a number from -100 (it spoils things) to 100 (it is mended and shown by tests) on a last line that starts with "Value:".`;
