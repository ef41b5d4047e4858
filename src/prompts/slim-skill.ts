/** A skill out of failures (SLIM). */
export default `Task:
{question}

These attempts failed:
{failures}

Write one short rule of general use that would have avoided this. Do not name the answer.`;
