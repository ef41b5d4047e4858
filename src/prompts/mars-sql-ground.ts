/** Tables and columns a question needs (MARS-SQL). */
export default `{schema}

{question}

Which tables and columns are needed? Write one table a line, as
table: column, column
and nothing else.`;
