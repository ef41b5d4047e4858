import { pick } from '../../base/chance';
import type { Workshop } from '../../worlds/places/workshop';
import { call, end, type Errand, type Template } from './errand';

/** Ways to make a thing out of what the woods give. */
const ways: { readonly [thing: string]: readonly (readonly ['gather' | 'craft', string, number])[] } = {
  plank: [['gather', 'log', 1], ['craft', 'plank', 1]],
  string: [['gather', 'flax', 2], ['craft', 'string', 1]],
  axe: [
    ['gather', 'log', 1], ['gather', 'flax', 2], ['gather', 'stone', 2],
    ['craft', 'plank', 1], ['craft', 'stick', 1], ['craft', 'string', 1], ['craft', 'axe', 1],
  ],
  bow: [['gather', 'log', 1], ['gather', 'flax', 2], ['craft', 'plank', 1], ['craft', 'stick', 1], ['craft', 'string', 1], ['craft', 'bow', 1]],
  ladder: [['gather', 'log', 2], ['craft', 'plank', 2], ['craft', 'stick', 2], ['craft', 'ladder', 1]],
  bucket: [['gather', 'log', 2], ['craft', 'plank', 2], ['craft', 'bucket', 1]],
  lantern: [
    ['gather', 'stone', 4], ['craft', 'kiln', 1], ['gather', 'clay', 2], ['craft', 'brick', 1],
    ['gather', 'flax', 2], ['craft', 'string', 1], ['craft', 'lantern', 1],
  ],
}; // prettier-ignore

const make = (thing: string): Errand => ({
  prompt: `Make one ${thing}.`,
  goals: [{ that: 'it is in the bag', path: `bag.${thing}`, is: 1 }],
  calls: [...ways[thing]!.map(step), end()],
});
const step = ([kind, what, count]: readonly ['gather' | 'craft', string, number]) =>
  kind === 'gather' ? call('gather', { material: what, count }) : call('craft', { thing: what, times: count });

export const workshopErrands: readonly Template<Workshop>[] = [
  () => make('axe'),
  (_state, chance) => make(pick(chance, ['bow', 'ladder', 'bucket'])),
  () => make('lantern'),
  ({ woods }, chance) => {
    const material = pick(chance, Object.keys(woods));
    return {
      prompt: `Gather all the ${material} that there is in the woods.`,
      goals: [
        { that: 'none is left', path: `woods.${material}`, is: 0 },
        { that: 'all of it is in the bag', path: `bag.${material}`, is: woods[material]! },
      ],
      calls: [call('gather', { material, count: woods[material]! }), end()],
    };
  },
];
