/** Rubber duck: the model reads its own program before it mends it. */
export default `Running your code gave:
{result}

Explain your code line by line in a few words each, and say which line does not do what the task asks. Write no code.`;
