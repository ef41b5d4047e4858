/** The documentation is written again (DRAFT). */
export default `Documentation:
{documentation}

Suggestions:
{suggestions}

Write it again.
Documentation: one or two sentences: what the function does, what each parameter must look like, what it gives.
Next: one sentence: what should be tried next.`;
