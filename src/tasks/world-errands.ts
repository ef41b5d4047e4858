import { at } from '../base/chance';
import type { Task } from '../contract/task';
import { errandAt, itemOf } from './errands/draw';
import { houseErrands } from './errands/house';
import type { Template } from './errands/errand';
import { officeErrands } from './errands/office';
import { shopErrands } from './errands/shop';
import { travelErrands } from './errands/travel';
import { workshopErrands } from './errands/workshop';
import { whole } from './families/generator';

/** The order of these is part of what an index means. */
const kinds: readonly (readonly [world: string, template: Template<never>])[] = [
  ...officeErrands.map((template) => ['office', template] as const),
  ...travelErrands.map((template) => ['travel', template] as const),
  ...shopErrands.map((template) => ['shop', template] as const),
  ...houseErrands.map((template) => ['house', template] as const),
  ...workshopErrands.map((template) => ['workshop', template] as const),
];
/** Each kind in three places. */
const size = 3 * kinds.length;

/** @throws RangeError when there is no errand of that number. */
const task: Task = {
  title: 'Errands',
  summary: 'Things to be done by calling functions of an office, a travel desk, a shop, a house and a workshop.',
  licence: 'MIT',
  size,
  item(index) {
    if (whole(index) >= size) throw new RangeError(`There is no number ${index}; choose 0 to ${size - 1}.`);
    const [world, template] = at(kinds, index % kinds.length);
    const seed = Math.floor(index / kinds.length) + 1;
    const errand = errandAt(world, seed, template, `world-errands-${index}`);
    return itemOf(`world-errands-${index}`, { world, seed }, errand, [world]);
  },
};
export default task;
