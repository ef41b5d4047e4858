/** After an explanation in the same conversation. */
export default `Now fix the code. Reply with one code block only.`;
