/** A lesson from a failed attempt, in its author's own words (Reflexion). */
export default `Question:
{question}

Your solution:
{draft}

This solution is wrong. Say in one or two sentences what went wrong and what to do differently next time. Do not solve it again.`;
