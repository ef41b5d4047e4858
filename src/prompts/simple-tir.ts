/** Thinking and running code in turns (SimpleTIR). */
export default `{question}

Think in small steps. Whenever a calculation helps, write JavaScript in a code block that prints with console.log; its output will be shown to you. When you know the answer, give it on a last line that starts with "Answer:".`;
