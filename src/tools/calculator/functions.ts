import {
  compare,
  floor,
  fraction,
  near,
  negative,
  plus,
  power,
  times,
  toNumber,
  whole,
  type Fraction,
} from './fraction';
import { add, alike, bare, opposite, plainly, root, type Quantity } from './quantity';

/** Rounded half away from 0 to so many places. */
function rounded(value: Fraction, places: bigint): Fraction {
  const scale = power(whole(10n), places);
  const scaled = times(value, scale);
  const size = compare(scaled, whole(0n)) < 0 ? negative(scaled) : scaled;
  const cut = whole(floor(plus(size, fraction(1n, 2n))));
  return times(compare(scaled, whole(0n)) < 0 ? negative(cut) : cut, power(whole(10n), -places));
}

const one = (of: (value: number) => number) => (values: readonly Quantity[]) =>
  plainly(near(of(toNumber(bare(values[0]!, 'the argument of this function')))), false);
const kept = (of: (value: Fraction) => Fraction) => (values: readonly Quantity[]) => ({
  ...values[0]!,
  value: of(values[0]!.value),
});
const extreme = (sign: number) => (values: readonly Quantity[]) =>
  values.reduce((best, value) => {
    if (!alike(best.dimension, value.dimension)) add(best, value);
    return sign * compare(value.value, best.value) > 0 ? value : best;
  });

function factorial(values: readonly Quantity[]): Quantity {
  const { above, below } = bare(values[0]!, 'the argument of factorial');
  if (below !== 1n || above < 0n || above > 500n) throw new RangeError('factorial needs a whole number from 0 to 500.');
  let product = 1n;
  for (let factor = 2n; factor <= above; factor++) product *= factor;
  return plainly(whole(product));
}

/** What can be called, and with how many values; 0 is any number of them. Angles are in radians. */
export const functions: {
  readonly [name: string]: readonly [count: number, call: (values: readonly Quantity[]) => Quantity];
} = {
  sqrt: [1, (values) => root(values[0]!)],
  abs: [1, (values) => (compare(values[0]!.value, whole(0n)) < 0 ? opposite(values[0]!) : values[0]!)],
  floor: [1, kept((value) => whole(floor(value)))],
  ceil: [1, kept((value) => whole(-floor(negative(value))))],
  round: [
    0,
    ([value, places]) => ({
      ...value!,
      value: rounded(value!.value, places ? bare(places, 'a number of places').above : 0n),
    }),
  ],
  min: [0, extreme(-1)],
  max: [0, extreme(1)],
  sum: [0, (values) => values.reduce(add)],
  gcd: [
    2,
    (values) => {
      let [a, b] = values.map((value) => bare(value, 'the argument of gcd').above) as [bigint, bigint];
      while (b) [a, b] = [b, a % b];
      return plainly(whole(a < 0n ? -a : a));
    },
  ],
  factorial: [1, factorial],
  ln: [1, one(Math.log)],
  log10: [1, one(Math.log10)],
  log2: [1, one(Math.log2)],
  exp: [1, one(Math.exp)],
  sin: [1, one(Math.sin)],
  cos: [1, one(Math.cos)],
  tan: [1, one(Math.tan)],
  atan: [1, one(Math.atan)],
};

export const constants: { readonly [name: string]: number } = { pi: Math.PI, π: Math.PI, e: Math.E };
