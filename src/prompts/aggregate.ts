/** One solution out of several. */
export default `{question}

Here are proposed solutions. Some of them may be wrong.

{solutions}

Use what is right in them and write one solution of your own. Give the final answer on a last line that starts with "Answer:".`;
