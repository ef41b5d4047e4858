/** A key of a row or of an index. Order: numbers, then strings, then lists element by element (as in IndexedDB). */
export type Key = number | string | readonly Key[];

/** Keys from `lower` to `upper`, both included unless `upperOpen`. */
export interface Range {
  readonly lower?: Key;
  readonly upper?: Key;
  readonly upperOpen?: boolean;
}

export const exactly = (key: Key): Range => ({ lower: key, upper: key });
/** All lists that begin with this one. A list sorts after every number and string, so `[]` closes the range. */
export const under = (prefix: readonly Key[]): Range => ({ lower: prefix, upper: [...prefix, []] });

const rank = (key: Key): number => (typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2);

/** Negative, zero or positive, for `sort`. */
export function compareKeys(a: Key, b: Key): number {
  if (typeof a !== 'object' || typeof b !== 'object') return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = compareKeys(a[index]!, b[index]!);
    if (order) return order;
  }
  return a.length - b.length;
}

export function inRange(key: Key, { lower, upper, upperOpen }: Range): boolean {
  if (lower !== undefined && compareKeys(key, lower) < 0) return false;
  if (upper === undefined) return true;
  const order = compareKeys(key, upper);
  return upperOpen ? order < 0 : order <= 0;
}
