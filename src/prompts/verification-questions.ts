/** Questions whose answers show whether a solution is right. */
export default `Question:
{question}

Proposed solution:
{draft}

Write at most {most} short questions that check single facts or results of this solution. Each must make sense on its own. One question a line.`;
