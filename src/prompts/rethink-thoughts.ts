/** Next thoughts on the way to a program, each with how promising it is (RethinkMCTS). */
export default `{question}
{examples}

Thoughts so far:
{thoughts}
{feedback}
Give {width} different next thoughts on how to write the program. One a line, each beginning with how promising it is, from 0 to 1, and a colon. Write no code.`;
