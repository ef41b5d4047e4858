import { normalCdf } from './normal-distribution';
import { mcnemar } from './mcnemar';

export interface SignFlip {
  /** Differences that are not zero: the only ones that speak. */
  readonly n: number;
  /** Two-sided p. */
  readonly p: number;
  /** 'mcnemar' where all differences are of one size; 'normal' where counting all signs would take too long. */
  readonly by: 'mcnemar' | 'exact' | 'normal';
}

/** Products of differences and units up to which the distribution is counted out: a few milliseconds. */
const affordable = 4_000_000;

/**
 * Randomisation test of paired differences, one a problem: were it a matter of chance which system is the first, each
 * difference could as well have the other sign. p is the share of all 2ⁿ choices of signs whose sum is as far from zero as
 * the one seen. Of marks that differ by one it is McNemar's exact test. Counted out, not sampled: sums of whole numbers of
 * a common unit are convolved; without a common unit up to 1/60 differences are rounded to thousandths.
 * Source: Fisher 1935, "The Design of Experiments", section 21; normal: Σd/√Σd². No difference at all: p = 1.
 */
export function signFlip(differences: readonly number[]): SignFlip {
  const speaking = differences.filter((difference) => Math.abs(difference) > 1e-9);
  const n = speaking.length;
  const size = Math.abs(speaking[0] ?? 1);
  if (speaking.every((difference) => Math.abs(Math.abs(difference) - size) < 1e-9)) {
    const positive = speaking.filter((difference) => difference > 0).length;
    return { n, p: mcnemar(n - positive, positive).exact, by: 'mcnemar' };
  }
  const steps = inUnits(speaking);
  const reach = steps.reduce((sum, step) => sum + Math.abs(step), 0);
  const seen = Math.abs(steps.reduce((sum, step) => sum + step, 0));
  if (n * reach > affordable) {
    const z = seen / Math.sqrt(steps.reduce((sum, step) => sum + step ** 2, 0));
    return { n, p: 2 * normalCdf(-z), by: 'normal' };
  }
  return { n, p: seen === 0 ? 1 : Math.min(1, 2 * tail(steps.map(Math.abs), (reach + seen) / 2)), by: 'exact' };
}

/** The differences as whole numbers of the largest unit 1/k that fits them all. */
function inUnits(differences: readonly number[]): number[] {
  for (let unit = 1; unit <= 60; unit++) {
    const steps = differences.map((difference) => difference * unit);
    if (steps.every((step) => Math.abs(step - Math.round(step)) < 1e-7)) return steps.map(Math.round);
  }
  return differences.map((difference) => Math.round(difference * 1000)).filter(Boolean);
}

/** P(sum of a fair half of the sizes ≥ bound), each size being in or out with ½. */
function tail(sizes: readonly number[], bound: number): number {
  const chance = new Float64Array(sizes.reduce((sum, size) => sum + size, 0) + 1);
  chance[0] = 1;
  let top = 0;
  for (const size of sizes) {
    for (let sum = top; sum >= 0; sum--) {
      const half = chance[sum]! / 2;
      chance[sum] = half;
      chance[sum + size]! += half;
    }
    top += size;
  }
  return chance.subarray(Math.ceil(bound)).reduce((sum, value) => sum + value, 0);
}
