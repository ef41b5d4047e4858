/** A problem in words becomes a script for a solver, whose constant "answer" is asked for (Lyra). */
export default `{question}

In words: {sketch}

Write it as a script in SMT-LIB that a solver can read: declare each unknown, assert each condition, and declare a constant named answer for what is asked. For example:
\`\`\`
(declare-const hens Int)
(declare-const answer Int)
(assert (= (+ hens answer) 35))
(assert (= (+ (* 2 hens) (* 4 answer)) 94))
\`\`\`
Reply with the script only.`;
