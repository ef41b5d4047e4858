import type { Task } from '../contract/task';
import { withOptions } from './families/options';
import { pocketEasy } from './pocket-easy';

/** The problems of `pocket-easy`, number by number. */
const task: Task = {
  title: 'Pocket, multiple choice',
  summary: 'The easy puzzles with options: the right answer among the results of plausible slips.',
  licence: 'MIT',
  item: (index) => withOptions('pocket-choice', pocketEasy, index),
};
export default task;
