import type { Json } from '../../../base/json';
import { jsonField, type Checker } from '../checker';

export const goals: Checker = {
  id: 'goals',
  title: 'Goals in a world',
  summary: 'After the calls of the answer, all goals are met in a small world of functions.',
  grader: 'world-goals',
  prompt: 'Make one plank.',
  sample:
    '{"function": "gather", "arguments": {"material": "log", "count": 1}}\n{"function": "craft", "arguments": {"thing": "plank", "times": 1}}',
  fields: [
    { name: 'world', label: 'World', help: 'office, travel, shop, house, workshop or atlas.', kind: 'line', example: 'workshop' }, // prettier-ignore
    { name: 'seed', label: 'Place', help: 'A whole number: what stands where.', kind: 'line', example: '1' },
    {
      name: 'goals',
      label: 'Goals',
      help: 'A list as JSON: a sentence (that) with path and is, some or none and like, unchanged, or answer.',
      kind: 'text',
      example: '[{ "that": "a plank is in the bag", "path": "bag.plank", "is": 2 }]',
    },
  ],
  fill({ world = '', seed = '', goals: text = '' }) {
    const list = jsonField(text, 'The goals');
    if (!Array.isArray(list) || !list.length) throw new RangeError('The goals are no list; write at least one.');
    const number = Number(seed);
    if (!seed.trim() || !Number.isSafeInteger(number) || number < 0)
      throw new RangeError(`The place is "${seed}"; a whole number from 0 is needed.`);
    const extra: Json = { world: world.trim(), seed: number };
    return { extra, target: { goals: list as readonly Json[] } };
  },
};
