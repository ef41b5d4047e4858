/** A user who cannot program says what goes wrong (ConvCodeWorld). */
export default `Someone wrote a program for this task:
{question}

{code}

What is known about running it:
{result}

You are a user who cannot program. Say in one or two sentences what goes wrong. Do not say how to mend it, and write no code.`;
