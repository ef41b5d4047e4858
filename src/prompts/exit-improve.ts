/** A better solution, told the score of the last one (#177). */
export default `A judge gives your solution {score} of 100. Look for mistakes. Then write a better solution, with the final answer on a last line that starts with "Answer:".`;
