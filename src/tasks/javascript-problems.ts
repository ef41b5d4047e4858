import type { Task } from '../contract/task';
import { programItem, programProblems } from './programs/problem';

/** @throws RangeError when there is no problem of that number. */
const task: Task = {
  title: 'Programs in JavaScript',
  summary: 'Functions to write in JavaScript, easy to hard, with examples to see and hidden tests that mark them.',
  licence: 'MIT',
  size: programProblems.length,
  item: (index) => programItem('javascript', index),
};
export default task;
