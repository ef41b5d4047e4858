import { type SignFlip, signFlip } from '../../metrics/sign-flip';
import { rightOf } from './score';

/** Two scores of the same problem with the same seed. */
export interface Pair {
  readonly problem: string;
  readonly first: number;
  readonly second: number;
}
export interface Paired {
  /** Pairs, and the problems they belong to. */
  readonly n: number;
  readonly problems: number;
  /** Mean of second less first, in [−1, 1]; null without pairs. */
  readonly difference: number | null;
  /** Pairs that only one of the two got right. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Two-sided, not adjusted. */
  readonly p: number;
  readonly by: SignFlip['by'];
  /** Root of the mean squared difference of a problem; 0 without pairs. */
  readonly spread: number;
}

/**
 * Compares what belongs together. The test takes problems for the sample: of several seeds the differences of one problem
 * are added up first. One seed and marks make it McNemar's exact test.
 */
export function paired(pairs: readonly Pair[]): Paired {
  const sums = new Map<string, { sum: number; n: number }>();
  for (const { problem, first, second } of pairs) {
    const { sum, n } = sums.get(problem) ?? { sum: 0, n: 0 };
    sums.set(problem, { sum: sum + second - first, n: n + 1 });
  }
  const problems = [...sums.values()];
  const total = problems.reduce((all, { sum }) => all + sum, 0);
  const { p, by } = signFlip(problems.map(({ sum }) => sum));
  const only = (one: keyof Pair & ('first' | 'second'), other: 'first' | 'second') =>
    pairs.filter((pair) => rightOf(pair[one]) && !rightOf(pair[other])).length;
  return {
    n: pairs.length,
    problems: problems.length,
    difference: pairs.length ? total / pairs.length : null,
    onlyFirst: only('first', 'second'),
    onlySecond: only('second', 'first'),
    p,
    by,
    spread: Math.sqrt(problems.reduce((all, { sum, n }) => all + (sum / n) ** 2, 0) / Math.max(1, problems.length)),
  };
}
