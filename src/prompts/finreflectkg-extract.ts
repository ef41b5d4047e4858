/** Facts of a text (#49). */
export default `Text:
{question}

Write down the facts of this text, one a line, in this form:
subject | relation | object
Use the names of the text. {allowed}`;
