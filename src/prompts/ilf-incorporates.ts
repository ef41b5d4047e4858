/** Whether a refinement does what somebody asked for (#139). */
export default `Question:
{question}

Feedback on an earlier solution:
{feedback}

New solution:
{draft}

{ask} Reply with Yes or No.`;
