/** Which of several changes to hand in (SWE-Search). */
export default `{question}

These changes were proposed:
{candidates}
{opinions}
Which one mends the fault best? Argue in one or two sentences, then give its number on a last line that starts with "Choice:".`;
