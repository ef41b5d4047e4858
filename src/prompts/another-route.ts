/** A second answer that goes another way (#146). */
export default `{question}

Here is one way to solve it:
{draft}

Solve the same question in a different way: use other steps and other words. End with a last line that starts with "Answer:".`;
