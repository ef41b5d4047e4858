/** Everything that is said about a program in one turn (ConvCodeWorld). */
export default `{result}

Write the program again, corrected. Reply with one code block only.`;
