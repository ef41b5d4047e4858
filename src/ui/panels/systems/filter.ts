import type { Entry } from './entry';
import type { Need } from './needs';
import type { Kind, SystemFamily } from './system';

/** Which systems are wanted; absent is any. */
export interface Filter {
  /** Words that must all occur in number, names, description or methods, in any case. */
  readonly text: string;
  readonly family?: SystemFamily;
  readonly kind?: Kind;
  readonly runs?: 'here' | 'not here';
  /** 'text' is text alone. */
  readonly needs?: Need | 'text';
  readonly cost?: Cost;
  /** By family where it is absent; 'list' is the order of the seed list, which is that of the numbers. */
  readonly order?: 'list';
}
export const anything: Filter = { text: '' };

/** Most calls of a model that one run makes. */
export const costs = {
  few: 'Up to 3 calls',
  some: '4 to 10 calls',
  many: '11 to 30 calls',
  most: 'More than 30 calls',
} as const;
export type Cost = keyof typeof costs;

export const costOf = (calls: number): Cost =>
  calls <= 3 ? 'few' : calls <= 10 ? 'some' : calls <= 30 ? 'many' : 'most';

/** A test of entries, made once per filter. What does not run here has no cost. */
export function matcher({ text, family, kind, runs, needs, cost }: Filter): (entry: Entry) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (entry) =>
    (!family || entry.system.family === family) &&
    (!kind || entry.system.kind === kind) &&
    (!runs || (runs === 'here') === entry.ways.length > 0) &&
    (!needs || (needs === 'text' ? !entry.needs.length : entry.needs.includes(needs))) &&
    (!cost || (entry.calls !== null && costOf(entry.calls) === cost)) &&
    words.every((word) => entry.searched.includes(word) || word === `#${entry.system.number}`);
}
