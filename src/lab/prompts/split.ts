import { hash32 } from '../../base/random';
import { placeName } from '../draw';
import type { Place } from '../plan';

/** Wordings are tuned on one side, and what they are worth is seen on the other. */
export type SideName = 'training' | 'heldOut';
export interface Split<Kind = Place> {
  readonly training: readonly Kind[];
  readonly heldOut: readonly Kind[];
}
/** How many problems a side has. */
export interface Sizes {
  readonly training: number;
  readonly heldOut: number;
}

/** A problem that may be drawn, with its text. */
export interface Candidate extends Place {
  readonly prompt: string;
}

/**
 * The side of a problem. It follows from the text alone, so it never changes: not with more problems, not with another sample, and
 * the same question under two numbers, or in two tasks, is on one side.
 */
export const sideOf = (prompt: string): SideName => (hash32(`side ${prompt.trim()}`) % 2 ? 'training' : 'heldOut');

/** Candidates to look at before a side of that many is likely full: half fall on each side. */
export const enoughFor = ({ training, heldOut }: Sizes): number => 3 * Math.max(training, heldOut) + 40;

/**
 * The first of each side, in the order of the candidates, no text twice: a larger split begins with the smaller one. Sides are
 * smaller than asked where the candidates end before.
 */
export function splitOf<Kind extends Candidate>(candidates: readonly Kind[], sizes: Sizes): Split<Kind> {
  const seen = new Set<string>();
  const fresh = candidates.filter(({ prompt }) => !seen.has(prompt.trim()) && seen.add(prompt.trim()));
  const of = (side: SideName) => fresh.filter(({ prompt }) => sideOf(prompt) === side).slice(0, sizes[side]);
  return { training: of('training'), heldOut: of('heldOut') };
}

/** Which side each place is on, by its name. */
export const sidesOf = ({ training, heldOut }: Split): ReadonlyMap<string, SideName> =>
  new Map([
    ...training.map((place) => [placeName(place), 'training'] as const),
    ...heldOut.map((place) => [placeName(place), 'heldOut'] as const),
  ]);
