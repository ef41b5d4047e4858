/** Reflection without running anything (ReflexiCoder). */
export default `Look at your code again without running it. First write one line "Status: BUG" if it is wrong, "Status: OPTIMISE" if it is right but can be better, or "Status: DONE". Then one sentence why, then, unless it is done, the new code in one code block.`;
