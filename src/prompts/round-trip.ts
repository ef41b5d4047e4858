/** The question that a solution answers. */
export default `Solution:
{draft}

Which question does this solution answer? Write the whole question with all its numbers, and nothing else.`;
