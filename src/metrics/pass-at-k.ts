import { count } from './binomial-distribution';
import { mean } from './mark';

/**
 * Unbiased estimate of the probability that at least one of k samples is right, from n samples with c right ones:
 * 1 − C(n − c, k)/C(n, k), computed as a product so that nothing overflows.
 * Source: Chen et al. 2021, "Evaluating Large Language Models Trained on Code", section 2.1. Null when n < k.
 */
export function passAtK(n: number, right: number, k: number): number | null {
  if (count(right, 'The number of right samples') > count(n, 'The number of samples'))
    throw new RangeError(`There are ${right} right samples of ${n}; there cannot be more than samples.`);
  if (count(k, 'k') === 0) throw new RangeError('k is 0; at least one sample is needed.');
  if (n < k) return null;
  let none = 1;
  for (let left = n - right + 1; left <= n; left++) none *= Math.max(0, 1 - k / left);
  return 1 - none;
}

/** The mean over problems; those with fewer than k samples are left out. */
export function meanPassAtK(
  problems: readonly { readonly n: number; readonly right: number }[],
  k: number,
): { readonly n: number; readonly leftOut: number; readonly value: number | null } {
  const values = problems.map(({ n, right }) => passAtK(n, right, k)).filter((value) => value !== null);
  return { n: values.length, leftOut: problems.length - values.length, value: mean(values) };
}
