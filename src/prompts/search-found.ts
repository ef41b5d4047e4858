/** What a look-up gave, and go on. */
export default `Result:
{result}

Go on with one thought and one action.`;
