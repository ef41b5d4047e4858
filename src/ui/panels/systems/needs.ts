import type { Strategy } from '../../../contract/strategy';
import type { Block, Composition } from './composition';
import { parseComposition } from './parse-composition';
import type { System, SystemFamily } from './system';

/** What a system asks for besides text. */
export const needs = {
  probabilities: 'token probabilities',
  executor: 'an executor',
  images: 'images',
  decoding: 'token-level decoding',
  person: 'a person',
  training: 'training',
  tasks: 'a set of tasks to optimise for',
} as const;
export type Need = keyof typeof needs;

/** Families whose models act on something that answers. */
const acts: ReadonlySet<SystemFamily> = new Set(['code', 'tools']);

/** What the system needs as it was published, read off its blocks; empty for loops over text alone. */
export function needsOf({ kind, family, support, composition }: System): readonly Need[] {
  const used = composition ? blocksOf(parseComposition(composition)) : new Map<Block, string>();
  const all: readonly (readonly [Need, boolean])[] = [
    [
      'executor',
      acts.has(family) ||
        (used.has('X') && !/^(image-gen ?)+$/.test(used.get('X')!)) ||
        /search\|call/.test(used.get('A') ?? ''),
    ],
    ['images', kind === 'vision'],
    ['decoding', used.has('K') || /token-fork/.test(used.get('B') ?? '')],
    ['person', used.has('H')],
    ['tasks', kind === 'prompt'],
    ['training', support === 'data-export'],
  ];
  return all.flatMap(([need, asked]) => (asked ? [need] : []));
}

/** What it needs as it runs here. Who asks people says so by an option, since a persona may stand in. */
export const needsHere = ({ needs: asked = [], options }: Strategy): readonly Need[] => [
  ...new Set(asked.map((need) => ofModels.get(need) ?? 'executor')),
  ...('answers' in options ? (['person'] as const) : []),
];

/** What models must be able to do; any other need is a tool. */
const ofModels: ReadonlyMap<string, Need> = new Map([
  ...['seed', 'logprobs', 'score', 'continue', 'schema', 'reasoning', 'thinking-off', 'thinking-cap'].map(
    (ability) => [ability, 'probabilities'] as const,
  ),
  ['hooks', 'decoding'],
  ['hidden', 'decoding'],
  ['vision', 'images'],
]);

/** Why it does not run here, in words that follow "does not run here". */
export function whyNot(system: System): string {
  if (system.support === 'none') return 'and will not';
  const missing = needsOf(system).map((need) => needs[need]);
  return missing.length ? `yet: needs ${listed(missing)}` : 'yet: its loop is not written';
}

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Each block that occurs, with all its variants in one text. */
export function blocksOf(tree: Composition, found = new Map<Block, string>()): Map<Block, string> {
  if (tree.type === 'block') found.set(tree.block, `${found.get(tree.block) ?? ''}${tree.variant} `.trimStart());
  else if (tree.type === 'branch') found.set('B', tree.policy);
  if ('of' in tree)
    for (const part of Array.isArray(tree.of) ? tree.of : [tree.of]) blocksOf(part as Composition, found);
  return found;
}
