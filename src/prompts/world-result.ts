/** What a call gave, before the next turn. */
export default `Result:
{result}

{left} turns are left. Make the next call, or call answer when all is done.`;
