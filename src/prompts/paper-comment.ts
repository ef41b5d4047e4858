/** One comment on a paper from one point of view (#132). */
export default `{question}

Write one review comment on the text above about its {perspective}. Name the place you speak of, say what is wrong or missing there, and say what the authors should do about it. Keep to one point.`;
