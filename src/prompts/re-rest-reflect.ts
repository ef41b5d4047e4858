/** A failed attempt is looked at and made anew (Re-ReST). */
export default `{question}

Somebody tried this and did not do it well:
{trajectory}

What came of it: {feedback}

First say in one sentence what should have been done. Then do it better. Each time, write one short thought and then one last line that is one of:
Search: words to look for
Open: the id of a passage
Answer: the answer in a few words, or unknown`;
