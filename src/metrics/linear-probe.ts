import type { Mark } from './mark';

/** A vector, what it is to tell, and what it must not be told apart from: items of one group are never on both sides. */
export interface ProbeItem {
  readonly vector: readonly number[];
  readonly right: Mark;
  readonly group: string;
}

/** Parts the groups are split into: each is foretold by a probe that was fitted on the others. */
const folds = 5;
/** Marked items below which nothing is fitted. */
const least = 10;
/** Weight of the penalty; squared lengths of items are 1 in the mean. */
const penalty = 1;

/**
 * How likely it is, by its vector, that each item is right: out of sample, in [0, 1]. Null for what was not marked, and for all where
 * there are fewer than ten marked items or five groups, where all are right or all wrong, or where vectors differ in length.
 * Ridge regression of the marks on standardised numbers, in its dual form (Hoerl & Kennard 1970; Saunders et al. 1998), 5-fold over
 * groups; folds get groups with few and with many right ones alike, so that the mean of the others gives nothing away. The penalty
 * and the number of folds are ours.
 */
export function linearProbe(items: readonly ProbeItem[]): readonly (number | null)[] {
  const foretold = items.map((): number | null => null);
  const known = items.flatMap(({ vector, right, group }, place) =>
    right === null ? [] : [{ vector, mark: Number(right), group, place }],
  );
  const width = known[0]?.vector.length ?? 0;
  const foldOf = foldsOf(known);
  const right = known.filter(({ mark }) => mark === 1).length;
  const isFit =
    known.length >= least &&
    foldOf.size >= folds &&
    right > 0 &&
    right < known.length &&
    width > 0 &&
    known.every(({ vector }) => vector.length === width);
  if (!isFit) return foretold;
  for (let fold = 0; fold < folds; fold++) {
    const say = fit(known.filter(({ group }) => foldOf.get(group) !== fold));
    for (const { vector, group, place } of known) if (foldOf.get(group) === fold) foretold[place] = say(vector);
  }
  return foretold;
}

interface Known {
  readonly vector: readonly number[];
  readonly mark: number;
  readonly group: string;
}

/** Groups by their share of right items, dealt out in turn. */
function foldsOf(known: readonly Known[]): ReadonlyMap<string, number> {
  const sums = new Map<string, readonly [right: number, n: number]>();
  for (const { group, mark } of known) {
    const [right, n] = sums.get(group) ?? [0, 0];
    sums.set(group, [right + mark, n + 1]);
  }
  const share = ([, [right, n]]: readonly [string, readonly [number, number]]) => right / n;
  const sorted = [...sums].sort((one, other) => share(one) - share(other) || (one[0] < other[0] ? -1 : 1));
  return new Map(sorted.map(([group], place) => [group, place % folds]));
}

/** What a probe that was fitted on these says of a vector. */
function fit(train: readonly Known[]): (vector: readonly number[]) => number {
  const width = train[0]!.vector.length;
  const mean = Array.from({ length: width }, (_none, at) => average(train.map(({ vector }) => vector[at]!)));
  const spread = mean.map((middle, at) => Math.sqrt(average(train.map(({ vector }) => (vector[at]! - middle) ** 2))));
  // Numbers that are always the same tell nothing; the rest is scaled to squared lengths of 1.
  const scale = spread.map((deviation) => (deviation > 1e-9 ? 1 / (deviation * Math.sqrt(width)) : 0));
  const standard = (vector: readonly number[]) =>
    Float64Array.from(vector, (value, at) => (value - mean[at]!) * scale[at]!);
  const rows = train.map(({ vector }) => standard(vector));
  const base = average(train.map(({ mark }) => mark));
  const kernel = rows.map((row, place) => rows.map((other, at) => dot(row, other) + (at === place ? penalty : 0)));
  const weights = solve(
    kernel,
    train.map(({ mark }) => mark - base),
  );
  return (vector) => {
    const row = standard(vector);
    const said = rows.reduce((sum, other, place) => sum + weights[place]! * dot(row, other), base);
    return Math.min(1, Math.max(0, said));
  };
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
  return sum;
}

/** Conjugate gradients (Hestenes & Stiefel 1952) for a symmetric matrix with positive eigenvalues. */
function solve(matrix: readonly (readonly number[])[], target: readonly number[]): readonly number[] {
  const found = target.map(() => 0);
  let rest = [...target];
  let way = [...rest];
  let error = dot(rest, rest);
  for (let step = 0; step < target.length && error > 1e-18; step++) {
    const image = matrix.map((row) => dot(row, way));
    const length = error / dot(way, image);
    for (const [place, value] of way.entries()) found[place] = found[place]! + length * value;
    rest = rest.map((value, place) => value - length * image[place]!);
    const next = dot(rest, rest);
    way = way.map((value, place) => rest[place]! + (next / error) * value);
    error = next;
  }
  return found;
}
