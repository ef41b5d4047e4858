/** What running the program gave. */
export default `Running your code gave this result:
{result}

That is not correct. Fix the expression. Reply with a code block only.`;
