/** A program that makes inputs for tests. */
export default `{question}

Do not write the tests themselves. Write a JavaScript function inputs() that returns a list of at most {count} lists of arguments for {tested}, usual and unusual ones. Reply with one code block only.`;
