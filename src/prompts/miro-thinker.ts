/** Looking things up and computing in turns (MiroThinker). */
export default `{question}

You can look things up in a collection of passages and compute. Each time, write one short thought and then one action, which is a last line
Search: words to look for
Open: the id of a passage
Answer: the answer in a few words, or unknown
or a Python code block that prints what you need.`;
