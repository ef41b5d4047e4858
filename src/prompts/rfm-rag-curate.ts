/** What passages add to the evidence (RFM-RAG). */
export default `{question}

Passages:
{passages}

Copy the facts from these passages that help to answer, one a line that begins with "-", each true on its own. If nothing helps, write "none".`;
