/** What is wrong with facts (#49). */
export default `Text:
{question}

Facts:
{facts}

Is each fact true to the text, and is one missing? List each issue and how to fix it on a line that starts with "-". If there is nothing to fix, reply "No issues".`;
