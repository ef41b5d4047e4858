/** What a policy came to. */
export default `An earlier policy:
\`\`\`js
{code}
\`\`\`
Played by all agents against each other it came to:
{result}

Write a better one.`;
