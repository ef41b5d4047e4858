/** An answer, its check and its correction in one go (#173). */
export default `{question}

Write up to three parts.
Solve it step by step and give the answer on a line that starts with "Answer:".
Then write "Verification:" on a line of its own, check each step, and end with "Verdict: correct" or "Verdict: incorrect".
Only if it is incorrect, write "Modified answer:" on a line of its own and a corrected solution that ends with a line that starts with "Answer:".`;
