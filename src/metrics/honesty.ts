import type { Mark } from './mark';
import { rate, type Rate } from './rate';

/** One item of a method that may abstain: whether it answered, and whether the answer it gave or held back is right. */
export interface Abstention {
  readonly answered: boolean;
  readonly right: Mark;
}
export interface Honesty {
  readonly n: number;
  /** Items that could not be graded; they are left out of everything. */
  readonly ungraded: number;
  /** Share of items that were answered. */
  readonly coverage: Rate;
  /** Accuracy on the items that were answered. */
  readonly selective: Rate;
  /** (answered and right + abstained where the answer would have been wrong) / n. */
  readonly honesty: Rate;
}

/**
 * Answering when right and abstaining when wrong. Source: "Critique to Verify: Accurate and Honest Test-Time Scaling with RL-Trained
 * Verifiers"; the formula of honesty is our reading of it.
 */
export function honesty(items: readonly Abstention[]): Honesty {
  const known = items.filter(({ right }) => right !== null);
  const answered = known.filter((item) => item.answered);
  const honest = known.filter((item) => item.answered === Boolean(item.right));
  return {
    n: known.length,
    ungraded: items.length - known.length,
    coverage: rate(answered.length, known.length),
    selective: rate(answered.filter(({ right }) => right).length, answered.length),
    honesty: rate(honest.length, known.length),
  };
}
