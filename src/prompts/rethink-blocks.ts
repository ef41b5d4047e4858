/** Which block of a program goes wrong (RethinkMCTS). */
export default `{question}

This program fails:
{code}

{result}

Go through it block by block. For each block say in one short line whether it does what it should, and why not.`;
