/** A plan is tried by hand before anything is written (CodeSim). */
export default `{question}
{examples}

Plan:
{plan}

Follow the plan by hand on one example. End with a line "Plan: good" or "Plan: needs modification".`;
