/** Remarks and marks on a played role (#101). */
export default `Somebody was asked to be {persona} and got this message:
{question}

The reply:
{draft}

Say in a few sentences what would make the reply better. Then give a mark from 1 to {top} for each of these, one on a line, like "name: mark":
{criteria}`;
