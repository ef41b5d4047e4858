import { at } from '../base/chance';
import { random } from '../base/random';
import type { Task } from '../contract/task';
import { whole } from './families/generator';
import { crossing } from './puzzles/crossing';
import { housesPuzzle } from './puzzles/houses';
import { knights } from './puzzles/knights';
import type { PuzzleKind } from './puzzles/puzzle';
import { seating } from './puzzles/seating';
import { sets } from './puzzles/sets';
import { truth } from './puzzles/truth';

/** In turn. The order and the number of kinds are part of what an index means. */
const kinds: readonly PuzzleKind[] = [knights, seating, housesPuzzle, truth, sets, crossing];
const size = 60;

/** @throws RangeError when there is no puzzle of that number. */
const task: Task = {
  title: 'Logic puzzles',
  summary: 'Knights and knaves, orderings, small zebra puzzles, truth tables, set counting and crossings.',
  licence: 'MIT',
  size,
  item(index) {
    if (whole(index) >= size) throw new RangeError(`There is no number ${index}; choose 0 to ${size - 1}.`);
    const { name, draw } = at(kinds, index % kinds.length);
    const { question, target, choices } = draw(random(`logic-puzzles-${index}`));
    return {
      problem: { id: `logic-puzzles-${index}`, prompt: question, ...(choices ? { choices } : {}) },
      target,
      grader: 'answer',
      tags: [name],
    };
  },
};
export default task;
