/** A turn that ends with the question once more. */
export default `{turn}

The question was:
{question}`;
