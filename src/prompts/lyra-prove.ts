/** A formal proof in steps that a solver checks (Lyra). */
export default `{question}

Given, in SMT-LIB:
{claim}

In words: {sketch}

Write the proof as lines "have <term> by <tactic>" and a last line "show by <tactic>". The tactics are {tactics}. For example:
have (>= x (+ y 1)) by linear
show by nonlinear`;
