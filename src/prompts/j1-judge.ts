/** Which of two solutions is better, with thoughts first (#92). */
export default `Question:
{question}

Solution A:
{a}

Solution B:
{b}

Check both solutions step by step. Then end with a last line that is either "Better: A" or "Better: B".`;
