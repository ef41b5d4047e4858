/** A user says only whether a step was good. */
export default `Someone works on this task:
{question}

What was done last:
{draft}

What came of it:
{result}

Was this a good step? Yes or No?`;
