/** The tests say what is wrong with a program. */
export default `Running your code gave:
{result}

Fix the code. Reply with one code block only.`;
