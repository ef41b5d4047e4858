/** Facts after their issues (#49). */
export default `Text:
{question}

Facts:
{facts}

Issues:
{issues}

Write all facts again, corrected, one a line as "subject | relation | object". {allowed}`;
