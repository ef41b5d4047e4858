import {
  compare,
  floor,
  fraction,
  near,
  negative,
  over,
  plus,
  power,
  times,
  toNumber,
  whole,
  type Fraction,
} from './fraction';
import { written, type Dimension } from './units';

/** A number with its dimension, in base units. `exact` is false once a root or the like was taken. */
export interface Quantity {
  readonly value: Fraction;
  readonly dimension: Dimension;
  readonly exact: boolean;
}

export const plainly = (value: Fraction, exact = true): Quantity => ({ value, dimension: {}, exact });

const combined = (one: Dimension, other: Dimension, sign: number): Dimension => {
  const sum: { [base: string]: number } = { ...one };
  for (const [base, exponent] of Object.entries(other)) {
    sum[base] = (sum[base] ?? 0) + sign * exponent;
    if (sum[base] === 0) delete sum[base];
  }
  return sum;
};
export const alike = (one: Dimension, other: Dimension): boolean => !Object.keys(combined(one, other, -1)).length;

function both(doing: string, a: Quantity, b: Quantity): Dimension {
  if (alike(a.dimension, b.dimension)) return a.dimension;
  const [one, other] = [a, b].map(({ dimension }) => written(dimension) || 'a plain number');
  throw new RangeError(`${one} and ${other} cannot be ${doing}.`);
}

export const add = (a: Quantity, b: Quantity): Quantity => ({
  dimension: both('added', a, b),
  value: plus(a.value, b.value),
  exact: a.exact && b.exact,
});
export const opposite = (a: Quantity): Quantity => ({ ...a, value: negative(a.value) });
export const multiply = (a: Quantity, b: Quantity): Quantity => ({
  dimension: combined(a.dimension, b.dimension, 1),
  value: times(a.value, b.value),
  exact: a.exact && b.exact,
});
export const divide = (a: Quantity, b: Quantity): Quantity => ({
  dimension: combined(a.dimension, b.dimension, -1),
  value: over(a.value, b.value),
  exact: a.exact && b.exact,
});
/** What is left of a division, with the sign of what one divides by. */
export function modulo(a: Quantity, b: Quantity): Quantity {
  const dimension = both('divided with a rest', a, b);
  const times_ = floor(over(a.value, b.value));
  return { dimension, value: plus(a.value, negative(times(whole(times_), b.value))), exact: a.exact && b.exact };
}

/** @throws RangeError for a fraction of a unit's power, and a root of what is below 0 */
export function raise(base: Quantity, exponent: Quantity): Quantity {
  const { above, below } = bare(exponent, 'an exponent');
  if (below === 1n) {
    const dimension = Object.fromEntries(
      Object.entries(base.dimension).map(([name, one]) => [name, one * Number(above)]),
    );
    return { value: power(base.value, above), dimension: above === 0n ? {} : dimension, exact: base.exact };
  }
  if (above === 1n && below === 2n) return root(base);
  return plainly(near(toNumber(bare(base, 'what has a fraction for an exponent')) ** toNumber(exponent.value)), false);
}

/** Exact for squares. */
export function root({ value, dimension, exact }: Quantity): Quantity {
  if (compare(value, whole(0n)) < 0) throw new RangeError('There is no root of a number below 0.');
  const halves = Object.entries(dimension).map(([name, exponent]) => [name, exponent / 2] as const);
  if (halves.some(([, half]) => !Number.isInteger(half)))
    throw new RangeError(`There is no root of ${written(dimension)}.`);
  const [top, bottom] = [squareRoot(value.above), squareRoot(value.below)];
  const perfect = top * top === value.above && bottom * bottom === value.below;
  const found = perfect ? fraction(top, bottom) : near(Math.sqrt(toNumber(value)));
  return { value: found, dimension: Object.fromEntries(halves), exact: exact && perfect };
}

/** The largest whole number whose square is not above it (Newton's method). */
function squareRoot(of: bigint): bigint {
  if (of < 2n) return of;
  let guess = 1n << BigInt((of.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + of / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** The number of a quantity without a unit. @throws RangeError when it has one */
export function bare({ value, dimension }: Quantity, what: string): Fraction {
  if (Object.keys(dimension).length)
    throw new RangeError(`${written(dimension)} cannot be ${what}; a plain number is needed.`);
  return value;
}
