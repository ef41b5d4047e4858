import { at } from '../base/chance';
import { random } from '../base/random';
import type { Task } from '../contract/task';
import { drawBoxes, drawMaze, drawSliding, drawSudoku } from './boards/draw';
import { whole } from './families/generator';

const words = {
  maze: 'Go from S to E; # is a wall. Answer with the moves as letters: U up, D down, L left, R right.',
  boxes:
    'You are @. Push the boxes ($) onto the marks (.); # is a wall, and you can push one box at a time but not pull. Answer with the moves as letters: U up, D down, L left, R right.',
  sliding:
    'Bring the tiles into the order 1 2 3 / 4 5 6 / 7 8 _. A move slides one tile into the gap (_). Answer with the directions in which the tiles slide: U up, D down, L left, R right.',
  sudoku:
    'Fill in the dots so that every row, every column and every quarter has each of 1, 2, 3 and 4 once. Answer with the four rows.',
};
const kinds = [drawMaze, drawBoxes, drawSliding, drawSudoku] as const;
const size = 60;

/** Puzzles in text whose rules can be checked: any solution is right (the text forms of #57). @throws RangeError past the end */
const task: Task = {
  title: 'Puzzles on a grid',
  summary: 'Mazes, boxes to push, sliding tiles and small sudokus; any solution that keeps to the rules is right.',
  licence: 'MIT',
  size,
  item(index) {
    if (whole(index) >= size) throw new RangeError(`There is no number ${index}; choose 0 to ${size - 1}.`);
    const { kind, lines } = drawnAt(index);
    return {
      problem: { id: `grid-puzzles-${index}`, prompt: `${words[kind]}\n\n${lines.join('\n')}` },
      target: { kind, lines },
      grader: 'grid-puzzle',
      tags: [kind],
    };
  },
};
export default task;

/** The board of that number with a solution. */
export const drawnAt = (index: number) => at(kinds, index % kinds.length)(random(`grid-puzzles-${index}`));
