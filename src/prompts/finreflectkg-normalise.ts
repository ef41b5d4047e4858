/** Facts with one name for each thing (#49). */
export default `Text:
{question}

Facts:
{facts}

Write the facts again, one a line as "subject | relation | object". Use one name for each thing and leave out doubles. {allowed}`;
