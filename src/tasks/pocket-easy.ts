import type { Task } from '../contract/task';
import { generator } from './families/generator';
import { easyFamilies } from './families/tiers';

/** The problems themselves, with worked solutions and drafts that hold a planted mistake. */
export const pocketEasy = generator('pocket-easy', easyFamilies);

const task: Task = {
  title: 'Pocket, easy',
  summary: 'Short arithmetic and word puzzles of 16 kinds, the ones Pocket was trained on.',
  licence: 'MIT',
  item: pocketEasy.item,
};
export default task;
