/** The same, by a user who knows the solution. */
export default `Someone works on this task:
{question}

The solution, which only you know: {reference}

What was done last:
{draft}

What came of it:
{result}

You are the user. Say in one or two sentences what is wrong or what to do next. Do not give the solution away.`;
