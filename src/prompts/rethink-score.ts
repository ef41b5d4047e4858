/** How sure a reader is of a program that passes the tests he can see (RethinkMCTS). */
export default `{question}

This program passes the visible tests:
{draft}

How sure are you that it also passes tests nobody has shown? Reply with a number from 0 to 100.`;
