/** A question about passages that takes several of them (Dr. Zero). */
export default `Passages:
{passages}

Write one question that can be answered only by putting {hops} of these passages together, and its short answer. Do not mention the passages.

Question: the question
Answer: the answer in a few words`;
