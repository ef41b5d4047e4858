/** The model plays the computer before it mends its program. */
export default `Running your code gave:
{result}

Go through the failing example step by step: write the value of each variable after each line, and say where it goes wrong. Write no code.`;
