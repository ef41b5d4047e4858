/** What the code of the last turn printed (SimpleTIR). */
export default `Output:
{result}

Go on.`;
