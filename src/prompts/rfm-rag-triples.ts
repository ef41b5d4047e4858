/** What a question asks, as facts with gaps (RFM-RAG). */
export default `{question}

Write what must be known to answer this as facts, one a line, in the form
subject | relation | object
with ? for what is not known. Write nothing else.`;
