import { mean, probability } from './mark';

/** How one item went over several samples. */
export interface TwoPass {
  /** Pa: probability that the first answer is right. */
  readonly first: number;
  /** Pb: that the second is right when the first was; null when the first never was. */
  readonly kept: number | null;
  /** Pc: that the second is right when the first was wrong; null when it never was. */
  readonly fixed: number | null;
}

/** Null where a statistic is not defined. */
export interface ConfidenceCritique {
  readonly n: number;
  readonly accuracy1: number | null;
  readonly accuracy2: number | null;
  /** CL = Σ Pa·Pb / Σ Pa: how much of what is right is kept. Null when nothing is ever right first. */
  readonly confidenceLevel: number | null;
  /** CS = Σ (1 − Pa)·Pc / Σ (1 − Pa): how much of what is wrong is fixed. Null when nothing is ever wrong first. */
  readonly critiqueScore: number | null;
  /** RSS = (Acc2 − Acc1²) / (2·Acc1·(1 − Acc1)): ½ is no change, 1 best and 0 worst while CS ≤ Acc1 ≤ CL. Null at Acc1 0 or 1. */
  readonly relativeScore: number | null;
}

/**
 * Splits self-correction into keeping right answers and fixing wrong ones: Acc2 = Acc1·CL + (1 − Acc1)·CS.
 * Source: "Confidence v.s. Critique: A Decomposition of Self-Correction Capability for LLMs".
 * @throws RangeError when a probability is not in [0, 1], or is null although its condition happens.
 */
export function confidenceCritique(items: readonly TwoPass[]): ConfidenceCritique {
  const rows = items.map(({ first, kept, fixed }) => ({
    right: probability(first, 'first'),
    stays: first === 0 ? 0 : first * given(kept, 'kept'),
    turns: first === 1 ? 0 : (1 - first) * given(fixed, 'fixed'),
  }));
  const sum = (read: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + read(row), 0);
  const [n, right, wrong] = [rows.length, sum((row) => row.right), sum((row) => 1 - row.right)];
  const [stays, turns] = [sum((row) => row.stays), sum((row) => row.turns)];
  const [accuracy1, accuracy2] = n === 0 ? [null, null] : [right / n, (stays + turns) / n];
  return {
    n,
    accuracy1,
    accuracy2,
    confidenceLevel: right === 0 ? null : stays / right,
    critiqueScore: wrong === 0 ? null : turns / wrong,
    relativeScore: accuracy1 === null || accuracy2 === null ? null : relativeScore(accuracy1, accuracy2),
  };
}

/** The three probabilities of one item, as shares of its samples; null when it has none. */
export function twoPass(samples: readonly { readonly first: boolean; readonly second: boolean }[]): TwoPass | null {
  const share = (part: typeof samples) => mean(part.map(({ second }) => Number(second)));
  const first = mean(samples.map((sample) => Number(sample.first)));
  if (first === null) return null;
  return {
    first,
    kept: share(samples.filter((sample) => sample.first)),
    fixed: share(samples.filter((sample) => !sample.first)),
  };
}

/** RSS of two accuracies; null at accuracy1 0 or 1. */
export const relativeScore = (accuracy1: number, accuracy2: number): number | null =>
  accuracy1 <= 0 || accuracy1 >= 1 ? null : (accuracy2 - accuracy1 ** 2) / (2 * accuracy1 * (1 - accuracy1));

function given(value: number | null, name: string): number {
  if (value === null) throw new RangeError(`'${name}' is null although its condition happens; give a probability.`);
  return probability(value, name);
}
