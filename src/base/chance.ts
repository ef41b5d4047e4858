/** A stream of numbers in [0, 1), such as `random(label)` gives. Every draw below takes from it in a fixed order. */
export type Chance = () => number;

/** A whole number from `low` to `high`, both included. One draw. */
export const integer = (chance: Chance, low: number, high: number): number =>
  low + Math.floor(chance() * (high - low + 1));

/** One of `low`, `low + step`, … up to and including `high`. One draw. */
export const stepped = (chance: Chance, low: number, high: number, step: number): number =>
  low + step * integer(chance, 0, Math.floor((high - low) / step));

/** One of the list. One draw. @throws RangeError when the list is empty. */
export const pick = <Kind>(chance: Chance, list: readonly Kind[]): Kind => at(list, Math.floor(chance() * list.length));

/** True with this probability. One draw. */
export const happens = (chance: Chance, probability: number): boolean => chance() < probability;

/** `count` different members of the list in drawn order (the first steps of a Fisher–Yates shuffle). `count` draws. */
export function sample<Kind>(chance: Chance, list: readonly Kind[], count: number): Kind[] {
  const pool = [...list];
  for (let index = 0; index < count; index++) swap(pool, index, integer(chance, index, pool.length - 1));
  return pool.slice(0, count);
}

/** The list in a random order (Fisher–Yates from the end). One draw less than there are members. */
export function shuffled<Kind>(chance: Chance, list: readonly Kind[]): Kind[] {
  const pool = [...list];
  for (let index = pool.length - 1; index > 0; index--) swap(pool, index, integer(chance, 0, index));
  return pool;
}

/** One of the list, as likely as its `weight` says. One draw. */
export function weighted<Kind extends { readonly weight: number }>(chance: Chance, list: readonly Kind[]): Kind {
  let rest = chance() * list.reduce((sum, { weight }) => sum + weight, 0);
  for (const entry of list) {
    rest -= entry.weight;
    if (rest < 0) return entry;
  }
  return at(list, list.length - 1);
}

/** The member at that place. @throws RangeError that quotes the place and says which there are. */
export function at<Kind>(list: readonly Kind[], index: number): Kind {
  const found = list[index];
  if (found === undefined) throw new RangeError(`There is no number ${index}; choose 0 to ${list.length - 1}.`);
  return found;
}

function swap<Kind>(pool: Kind[], one: number, other: number): void {
  [pool[one], pool[other]] = [at(pool, other), at(pool, one)];
}
