import { at } from '../base/chance';
import type { Task } from '../contract/task';
import { errandAt, itemOf } from './errands/draw';
import type { Errand, Template } from './errands/errand';
import { officeErrands } from './errands/office';
import { travelErrands } from './errands/travel';
import { whole } from './families/generator';

/** Errands that do not get into each other's way: what one changes no other reads. */
const sets: readonly (readonly [world: string, templates: readonly Template<never>[]])[] = [
  ['office', [officeErrands[1]!, officeErrands[2]!]],
  ['office', [officeErrands[3]!, officeErrands[1]!, officeErrands[2]!]],
  ['travel', [travelErrands[1]!, travelErrands[3]!]],
  ['travel', [travelErrands[0]!, travelErrands[1]!, travelErrands[3]!]],
  ['travel', [travelErrands[1]!, travelErrands[3]!, travelErrands[1]!, travelErrands[3]!]],
];
const size = 20;

/**
 * Two to four errands in one place, whose calls take their time (#110): while one waits, another can go on.
 * @throws RangeError when there is none of that number.
 */
const task: Task = {
  title: 'Errands at once',
  summary: 'Several errands at the same time; results of calls come late, so that one may do something else meanwhile.',
  licence: 'MIT',
  size,
  item(index) {
    if (whole(index) >= size) throw new RangeError(`There is no number ${index}; choose 0 to ${size - 1}.`);
    const [world, templates] = at(sets, index % sets.length);
    const seed = 11 + Math.floor(index / sets.length);
    const errands = templates.map((template, part) =>
      errandAt(world, seed, template, `errands-at-once-${index}-${part}`),
    );
    const alone = errands.map((errand) => chain(itemOf('', { world, seed }, errand, []).target));
    const place = { world, seed, tasks: errands.length, asynchronous: true };
    const item = itemOf(`errands-at-once-${index}`, place, together(errands), [world, `${errands.length} at once`]);
    return { ...item, target: { ...(item.target as object), ticks: Math.max(...alone) } };
  },
};
export default task;

const chain = (target: unknown): number => (target as { readonly ticks: number }).ticks;

/** Goals and calls say for which task they are. */
function together(errands: readonly Errand[]): Errand {
  const numbered = <Kind>(list: readonly Kind[], index: number) => list.map((one) => ({ ...one, task: index + 1 }));
  // What is unchanged for one errand is changed by another.
  const own = ({ goals }: Errand) => goals.filter((goal) => !('unchanged' in goal));
  return {
    prompt: errands.map(({ prompt }, index) => `Task ${index + 1}: ${prompt}`).join('\n'),
    goals: errands.flatMap((errand, index) => numbered(own(errand), index)),
    calls: errands.flatMap(({ calls }, index) => numbered(calls, index)),
  };
}
