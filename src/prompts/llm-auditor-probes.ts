/** Other wordings of a question, to see whether answers hang on the wording (#138). */
export default `{question}

Write {count} other wordings of this question, one a line. Each must ask for the same thing in different words.{remark}`;
