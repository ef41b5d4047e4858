import { random } from '../base/random';
import type { Place } from './plan';

/** Which problems of a task. */
export interface Draw {
  readonly task: string;
  readonly count: number;
  /** Where it begins: the number of the first problem, or the seed of a sample. */
  readonly by: { readonly kind: 'from'; readonly index: number } | { readonly kind: 'sample'; readonly seed: number };
}

/** Numbers to draw from where a task has no end. */
export const endless = 1_000_000;

/** The places of a draw; fewer where the task, of `size` problems, ends before. A sample has no place twice. */
export function placesOf({ task, count, by }: Draw, size = endless): readonly Place[] {
  const places = by.kind === 'from' ? following(by.index, count, size) : sample(task, count, size, by.seed);
  return places.map((index) => ({ task, index }));
}

const following = (from: number, count: number, size: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(count, size - from)) }, (_, step) => from + step);

/** In the order drawn: a longer sample of the same seed begins with the shorter one, so that adding problems keeps the old ones. */
function sample(task: string, count: number, size: number, seed: number): number[] {
  const next = random(`sample ${task} ${seed}`);
  const moved = new Map<number, number>();
  return Array.from({ length: Math.min(count, size) }, (_, at) => {
    // Fisher and Yates, on a list that is written down only where it differs from 0, 1, 2, …
    const other = at + Math.floor(next() * (size - at));
    const drawn = moved.get(other) ?? other;
    moved.set(other, moved.get(at) ?? at);
    return drawn;
  });
}

/** Both lists, no place twice. */
export function joined(before: readonly Place[], more: readonly Place[]): readonly Place[] {
  const names = new Set(before.map(placeName));
  return [...before, ...more.filter((place) => !names.has(placeName(place)) && names.add(placeName(place)))];
}
export const placeName = ({ task, index }: Place): string => `${task} ${index}`;
