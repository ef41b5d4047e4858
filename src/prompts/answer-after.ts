/** Asks for the answer that was reasoned but not stated. */
export default `So what is the final answer? Reply with one line that starts with "Answer:".`;
