/** The question with the rule to use. It stands where the question stands. */
export default `{question}

Use this rule: {principle}`;
