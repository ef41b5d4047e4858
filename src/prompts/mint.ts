/** Turns of running code and of proposing a solution (MINT). */
export default `{question}

You have {turns} turns. In each turn do one of two things:
- write {language} code in a code block; it is run and you see what it prints,
- or propose your solution after a line "Solution:"; you may do this {proposals} times.`;
