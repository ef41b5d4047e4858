/** Whether the evidence is enough (RFM-RAG). */
export default `{question}

Evidence:
{pool}

Is this evidence enough to answer? Reply "Yes", or "No" and what is missing in one sentence.`;
