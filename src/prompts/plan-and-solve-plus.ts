/** As plan-and-solve, with the care its authors found missing: what is given, and exact steps. */
export default `{question}

Understand the problem, write down the given numbers and what is asked, and make a short plan. Then carry out the plan step by step, calculate each result carefully and check it. Give the final answer on a last line that starts with "Answer:".`;
