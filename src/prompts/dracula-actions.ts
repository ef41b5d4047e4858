/** What could be done to a report next (#117). */
export default `Task:
{question}

Report so far:
{draft}

Propose {count} different actions that could improve this report for its reader, one a line, each in one sentence.`;
