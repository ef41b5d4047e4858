/** A plan as calls (#131). */
export default `{about}
You can call:
{functions}

{rules}Errand: {errand}
{corrections}
Write the calls that do it, one a line, like go(room="hall"). Reply with the calls only.`;
