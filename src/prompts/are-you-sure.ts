/** A second turn that only doubts (#157). */
export default `Are you sure? Think again and give the final answer on a last line that starts with "Answer:".`;
