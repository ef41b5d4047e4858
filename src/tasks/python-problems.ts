import type { Task } from '../contract/task';
import { programItem, programProblems } from './programs/problem';

/** @throws RangeError when there is no problem of that number. */
const task: Task = {
  title: 'Programs in Python',
  summary: 'Functions to write in Python, easy to hard, with examples to see and hidden tests that mark them.',
  licence: 'MIT',
  size: programProblems.length,
  item: (index) => programItem('python', index),
};
export default task;
