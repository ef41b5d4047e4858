/** Where the first error is, why it is one, and what to do instead (#68). */
export default `Question:
{question}

Proposed solution:
{draft}

Check the solution step by step. For the first wrong step say which step it is, why it is wrong and how to fix it. End with a last line that is either "Verdict: correct" or "Verdict: incorrect".`;
