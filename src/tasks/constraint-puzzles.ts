import { at } from '../base/chance';
import type { Task } from '../contract/task';
import puzzles from './data/constraint-puzzles.json';
import { whole } from './families/generator';

/** Each has exactly one answer: the script beside it proves that to a solver. @throws RangeError when there is no such puzzle */
const task: Task = {
  title: 'Constraint puzzles',
  summary: 'Digits, seats, ages, liars and colours under constraints that leave exactly one answer.',
  licence: 'MIT',
  size: puzzles.length,
  item(index) {
    const { statement, answer } = at(puzzles, whole(index));
    return {
      problem: { id: `constraint-puzzles-${index}`, prompt: statement },
      target: answer,
      grader: 'number',
    };
  },
};
export default task;
