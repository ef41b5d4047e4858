/** A user watches a solver at work and says what he thinks. */
export default `Someone works on this task:
{question}

What was done last:
{draft}

What came of it:
{result}

You are the user. Say in one or two sentences what is wrong or what to do next. Do not solve the task.`;
