/** Looking things up in turns, one action a turn. */
export default `{question}

You can look things up in a collection of passages. Each time, write one short thought and then one last line that is one of:
Search: words to look for
Open: the id of a passage
Answer: the answer in a few words, or unknown`;
