/** What a teacher who knows the answer would probably say (#23). */
export default `Question:
{question}

Your solution:
{draft}

A teacher who knows the right answer is about to comment on this solution. Write what the teacher will say about its first mistake.`;
