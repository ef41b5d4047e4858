/** The solver says what is wrong; all is written again (Lyra). */
export default `The solver says:
{error}

Write all of it again without this fault.`;
