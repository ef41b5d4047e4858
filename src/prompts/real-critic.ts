/** Critique and correction in one reply (#89). */
export default `Question:
{question}

Proposed solution:
{draft}

Check the solution step by step and stop at the first mistake. Then write a line that is either "Verdict: correct" or "Verdict: incorrect". After it write the corrected solution between <corrected> and </corrected>, with the final answer on a last line that starts with "Answer:".`;
