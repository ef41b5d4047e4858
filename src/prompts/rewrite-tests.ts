/** What the tests got wrong about programs that are known. */
export default `Your tests were tried on programs that are known to be right or wrong.
{result}

Mend what is wrong in your tests, add what is missing, and reply with all of them in the same form.`;
