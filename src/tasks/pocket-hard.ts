import type { Task } from '../contract/task';
import { generator } from './families/generator';
import { hardFamilies } from './families/tiers';

/** The problems themselves, with worked solutions and drafts that hold a planted mistake. */
export const pocketHard = generator('pocket-hard', hardFamilies);

const task: Task = {
  title: 'Pocket, hard',
  summary: 'Longer sums and products of 6 kinds, with numbers Pocket never saw: it fails most of them.',
  licence: 'MIT',
  item: pocketHard.item,
};
export default task;
