/** An experienced programmer says what to change (ConvCodeWorld). */
export default `Someone wrote a program for this task:
{question}

{code}

What is known about running it:
{result}

You are an experienced programmer. Say in a few sentences where the mistake is and what to change. Do not write the whole program.`;
