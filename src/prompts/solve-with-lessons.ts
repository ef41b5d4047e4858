/** A new attempt that has only the lessons of earlier ones (Reflexion). */
export default `{question}

Lessons from earlier attempts that were wrong:
{lessons}

Think step by step, then give the final answer on a last line that starts with "Answer:".`;
