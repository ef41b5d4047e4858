/** Tests for a function, one a line. */
export default `{question}

Write at most {count} short tests that cover usual and unusual values. Reply with the tests only, one a line.`;
