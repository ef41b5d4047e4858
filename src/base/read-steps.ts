/** The steps of a worked solution: its lines without the one that gives the answer. */
export const readSteps = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !/^\W*(?:final )?answer\b\W*[:=]/i.test(line));
