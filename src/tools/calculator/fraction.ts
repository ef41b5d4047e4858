/** An exact number: `above` / `below` in lowest terms, `below` positive. */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

/** Digits a number may have: beyond it a few signs could fill the memory. */
const most = 2_000;

export const whole = (value: bigint): Fraction => ({ above: value, below: 1n });

/** @throws RangeError for a division by 0, and for numbers that are too long */
export function fraction(above: bigint, below: bigint): Fraction {
  if (below === 0n) throw new RangeError('Something is divided by 0.');
  const shared = divisor(above < 0n ? -above : above, below < 0n ? -below : below);
  const sign = below < 0n ? -1n : 1n;
  const made = { above: (sign * above) / shared, below: (sign * below) / shared };
  if (`${made.above}`.length > most || `${made.below}`.length > most)
    throw new RangeError(`A number has more than ${most} digits.`);
  return made;
}

function divisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b) [a, b] = [b, a % b];
  return a || 1n;
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.above * b.below + b.above * a.below, a.below * b.below);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.above * b.above, a.below * b.below);
export const negative = ({ above, below }: Fraction): Fraction => ({ above: -above, below });
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.above * b.below, a.below * b.above);
/** The largest whole number that is not above it. */
export const floor = ({ above, below }: Fraction): bigint => {
  const cut = above / below;
  return above < 0n && cut * below !== above ? cut - 1n : cut;
};
export const compare = (a: Fraction, b: Fraction): number =>
  Number(a.above * b.below > b.above * a.below) - Number(a.above * b.below < b.above * a.below);

/** @throws RangeError for an exponent beyond ±1000 */
export function power(base: Fraction, exponent: bigint): Fraction {
  if (exponent > 1_000n || exponent < -1_000n) throw new RangeError(`The exponent ${exponent} is beyond 1000.`);
  if (`${base.above}`.length * Math.abs(Number(exponent)) > 4 * most)
    throw new RangeError(`A number has more than ${most} digits.`);
  return exponent < 0n
    ? fraction(base.below ** -exponent, base.above ** -exponent)
    : fraction(base.above ** exponent, base.below ** exponent);
}

/** A decimal such as "1234.5" or "6.02e23". */
export function readDecimal(text: string): Fraction {
  const [, digits = '', rest = '', exponent = '0'] = /^(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i.exec(text) ?? [];
  const scale = BigInt(exponent) - BigInt(rest.length);
  return times(whole(BigInt(`${digits}${rest}` || '0')), power(whole(10n), scale));
}

export const toNumber = ({ above, below }: Fraction): number => {
  const [top, bottom] = [Number(above), Number(below)];
  return Number.isFinite(top) && Number.isFinite(bottom) ? top / bottom : Number(decimal({ above, below }, 20));
};

/** Nearest fraction of a decimal that is known to so many places; for roots and the like, which are not exact. */
export const near = (value: number): Fraction => {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number.`);
  return readSigned(value.toPrecision(15));
};
const readSigned = (text: string): Fraction =>
  text.startsWith('-') ? negative(readDecimal(text.slice(1))) : readDecimal(text);

/** In decimal digits with at most so many places, rounded half away from 0; a long one ends there. */
export function decimal({ above, below }: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  const size = above < 0n ? -above : above;
  const scaled = (2n * size * scale + below) / (2n * below);
  const [head, tail] = [scaled / scale, `${scaled % scale}`.padStart(places, '0').replace(/0+$/, '')];
  const sign = above < 0n && scaled !== 0n ? '-' : '';
  return `${sign}${head}${tail ? `.${tail}` : ''}`;
}
