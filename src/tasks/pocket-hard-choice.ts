import type { Task } from '../contract/task';
import { withOptions } from './families/options';
import { pocketHard } from './pocket-hard';

/** The problems of `pocket-hard`, number by number. */
const task: Task = {
  title: 'Pocket, hard, multiple choice',
  summary: 'The hard puzzles with options: the right answer among the results of plausible slips.',
  licence: 'MIT',
  item: (index) => withOptions('pocket-hard-choice', pocketHard, index),
};
export default task;
