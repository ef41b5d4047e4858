/** The question that an answer answers (#149). Only scored, never generated. */
export default `{draft}

Which question does this text answer? Reply with the question only.`;
