/** How useful a review comment is (#132). */
export default `Text under review:
{question}

Review comment on its {perspective}:
{draft}

How good is this comment? Give a mark from 1 to {top} for each of these, one on a line, like "name: mark":
{criteria}`;
