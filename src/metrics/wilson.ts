import { count } from './binomial-distribution';
import { criticalValue } from './normal-distribution';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Score interval of a share: the p with |successes/n − p| ≤ z·√(p(1 − p)/n), that is
 * (s + z²/2 ± z·√(s(n − s)/n + z²/4)) / (n + z²).
 * Source: Wilson 1927, JASA 22; recommended for small n by Brown, Cai & DasGupta 2001, Statistical Science 16.
 * n = 0 says nothing: [0, 1].
 */
export function wilson(successes: number, n: number, confidence = 0.95): Interval {
  if (count(successes, 'The number of successes') > count(n, 'The number of trials'))
    throw new RangeError(`There are ${successes} successes in ${n} trials; there cannot be more than trials.`);
  return scoreInterval(successes, n, confidence);
}

/** The same of numbers that need not be whole: `n` may be an effective sample size. No check of what is given. */
export function scoreInterval(successes: number, n: number, confidence = 0.95): Interval {
  const z = criticalValue(confidence);
  if (n === 0) return { low: 0, high: 1 };
  const middle = successes + (z * z) / 2;
  const reach = z * Math.sqrt((successes * (n - successes)) / n + (z * z) / 4);
  // At the ends the bound is exact, whatever rounding makes of it.
  return {
    low: successes === 0 ? 0 : (middle - reach) / (n + z * z),
    high: successes === n ? 1 : (middle + reach) / (n + z * z),
  };
}
