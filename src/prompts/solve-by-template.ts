/** A solution with a strategy and a key point for every step (#68). */
export default `{question}

First write one line with your overall strategy. Then solve it in numbered steps; after each step, add its key point in brackets. Give the final answer on a last line that starts with "Answer:".`;
