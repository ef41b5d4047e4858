/** A reply to a claim, from evidence (#90). */
export default `{question}

Write a short, friendly reply that corrects the claim. Use only what the text above says.`;
