/** Plan, program and what failed (CodeSim). */
export default `{question}

Plan:
{plan}

Code:
{code}

Running it gave:
{result}

Follow the code by hand on the failing example, then write the corrected code in one code block.`;
