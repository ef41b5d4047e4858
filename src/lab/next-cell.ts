import type { Cell } from './plan';

/**
 * Place of the cell to begin next: the first whose problem, with the same seed, nobody is at. Two methods that begin alike share
 * their first draft, but only the second finds it if it comes after the first. -1 when all have to wait.
 */
export function nextCell(waiting: readonly Cell[], underWay: readonly Cell[]): number {
  const taken = new Set(underWay.map(throwOf));
  return waiting.findIndex((cell) => !taken.has(throwOf(cell)));
}

const throwOf = ({ task, index, seed }: Cell): string => `${task} ${index} ${seed}`;
