import { count } from './binomial-distribution';
import { probability } from './mark';
import { normalQuantile } from './normal-distribution';

export interface PowerOptions {
  /** Two-sided. */
  readonly alpha?: number;
  /** Chance to find the difference when it is there. */
  readonly power?: number;
}

/**
 * Paired items needed to find a difference with McNemar's test, when a share `onlyFirst` of items is right with the
 * first system alone and `onlySecond` with the second alone: with ψ = their sum and δ = their difference,
 * n = (z(1 − α/2)·√ψ + z(power)·√(ψ − δ²))² / δ², rounded up.
 * Source: Connor 1987, Biometrics 43. Null when the shares are equal: no number of items is enough.
 */
export function pairsNeeded(
  onlyFirst: number,
  onlySecond: number,
  { alpha = 0.05, power = 0.8 }: PowerOptions = {},
): number | null {
  const discordant = probability(onlyFirst, 'onlyFirst') + probability(onlySecond, 'onlySecond');
  const difference = onlySecond - onlyFirst;
  probability(discordant, 'The share of discordant items');
  if (difference === 0) return null;
  const reach =
    normalQuantile(1 - alpha / 2) * Math.sqrt(discordant) +
    normalQuantile(power) * Math.sqrt(discordant - difference ** 2);
  return Math.ceil((reach / difference) ** 2);
}

/**
 * How many more items would settle the difference seen so far, if the rest goes the same way: `pairsNeeded` of the
 * observed shares, less the items there are. 0 when there are enough; null when no difference was seen.
 */
export function morePairsNeeded(
  seen: { readonly n: number; readonly onlyFirst: number; readonly onlySecond: number },
  options?: PowerOptions,
): number | null {
  if (count(seen.n, 'n') === 0) return null;
  const needed = pairsNeeded(seen.onlyFirst / seen.n, seen.onlySecond / seen.n, options);
  return needed === null ? null : Math.max(0, needed - seen.n);
}

/**
 * The same for differences of any kind, of which the standard deviation is known: n = ((z(1 − α/2) + z(power))·σ/δ)²,
 * rounded up, at least 2. Source: Chow, Shao & Wang 2008, "Sample Size Calculations in Clinical Research", ch. 3.
 * @throws RangeError unless both are above 0
 */
export function differencesNeeded(
  deviation: number,
  difference: number,
  { alpha = 0.05, power = 0.8 }: PowerOptions = {},
): number {
  if (!(deviation > 0 && difference > 0))
    throw new RangeError(`The deviation is ${deviation} and the difference ${difference}; both must be above 0.`);
  const reach = normalQuantile(1 - alpha / 2) + normalQuantile(power);
  return Math.max(2, Math.ceil(((reach * deviation) / difference) ** 2));
}
