import type { Task } from '../contract/task';
import { clock } from './families/clock';
import { generator } from './families/generator';
import { ordering } from './families/ordering';
import { sorting } from './families/sorting';
import { easyFamilies } from './families/tiers';
import { weekday } from './families/weekday';

/** No short expression computes these. */
const inWords: ReadonlySet<unknown> = new Set([clock, ordering, sorting, weekday]);

/** The problems themselves, each with an expression that computes its answer. */
export const pocketPrograms = generator(
  'pocket-programs',
  easyFamilies.filter((family) => !inWords.has(family)),
);

const task: Task = {
  title: 'Pocket, by program',
  summary: 'Short puzzles that one JavaScript expression solves: what the bundled models can write, run and repair.',
  licence: 'MIT',
  item: pocketPrograms.item,
};
export default task;
