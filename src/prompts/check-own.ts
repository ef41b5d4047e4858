/** The author checks what it just wrote, in the same conversation (#167). */
export default `Check your solution step by step. End with a last line that is either "Verdict: correct" or "Verdict: incorrect".`;
