/** A solution that goes a different way (#177). */
export default `Now solve it again in a very different way. Give the final answer on a last line that starts with "Answer:".`;
