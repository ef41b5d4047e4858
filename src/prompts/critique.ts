/** A review of a draft, step by step, that ends in a verdict. */
export default `Question:
{question}

Proposed solution:
{draft}

Check the solution step by step and point out the first mistake, if there is one. End with a last line that is either "Verdict: correct" or "Verdict: incorrect".`;
