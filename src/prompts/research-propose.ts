/** A specialist proposes a change of its part of a recipe. */
export default `{question}

You look after one part of the program: {part}. The best program so far, score {best}:
\`\`\`js
{code}
\`\`\`
{lineage}
Say in one line that starts with "Hypothesis:" what you change and why it should help. Then write your part anew, complete, in one code block.`;
