/** Guidance in the middle of a solution, from where its author goes on (#75). */
export default `{guidance}
Corrected solution:`;
