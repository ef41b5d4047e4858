import { graded, type Mark } from './mark';

export interface Auroc {
  readonly right: number;
  readonly wrong: number;
  readonly ungraded: number;
  /** Null unless there are right and wrong ones. */
  readonly value: number | null;
}

/**
 * Probability that a right answer has a higher score than a wrong one, a tie counting half: the area under the ROC
 * curve, computed from rank sums as U/(right · wrong).
 * Source: Mann & Whitney 1947; as an area: Hanley & McNeil 1982, Radiology 143. ½ is chance, below it the score is
 * upside down.
 */
export function auroc(scored: readonly { readonly score: number; readonly right: Mark }[]): Auroc {
  const known = scored.filter(({ right }) => right !== null).sort((one, other) => one.score - other.score);
  const right = graded(known.map((one) => one.right)).filter((bit) => bit === 1).length;
  const wrong = known.length - right;
  let ranks = 0;
  for (let start = 0, end = 0; start < known.length; start = end) {
    while (end < known.length && known[end]!.score === known[start]!.score) end++;
    // Equal scores share the mean of the ranks start + 1 … end.
    ranks += known.slice(start, end).filter((one) => one.right).length * ((start + 1 + end) / 2);
  }
  const value = right === 0 || wrong === 0 ? null : (ranks - (right * (right + 1)) / 2) / (right * wrong);
  return { right, wrong, ungraded: scored.length - known.length, value };
}
