/** Which remarks of several critics hold (#137). */
export default `Question:
{question}

Proposed solution:
{draft}

Remarks of several critics:
{remarks}

Check each remark. Reply with one line per remark: its number and "valid" or "flawed". End with a last line that is either "Verdict: correct" or "Verdict: incorrect" for the solution.`;
