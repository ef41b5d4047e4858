import { mean } from './mark';

export interface MarkAgreement {
  readonly n: number;
  /** Pairs with a mark that is missing. */
  readonly unread: number;
  /** √ of the mean squared difference, in marks; null of nothing. */
  readonly rootMeanSquare: number | null;
  /**
   * Cohen's κ with quadratic weights: 1 is the same marks, 0 what chance gives. Null when both always give the same mark, or of
   * nothing.
   */
  readonly kappa: number | null;
}

/**
 * How well one marker agrees with another on a scale from 0 to `top` in whole marks.
 * κ = 1 − Σ w·observed / Σ w·expected with w = (i − j)²: Cohen 1968, Psychological Bulletin 70.
 * Used as in "Automated Feedback in Math Education". @throws RangeError for a mark that is not on the scale
 */
export function markAgreement(
  pairs: readonly { readonly marker: number | null; readonly teacher: number | null }[],
  top: number,
): MarkAgreement {
  const read = pairs.flatMap(({ marker, teacher }) =>
    marker === null || teacher === null ? [] : [[checked(marker, top), checked(teacher, top)] as const],
  );
  const squares = read.map(([marker, teacher]) => (marker - teacher) ** 2);
  const observed = mean(squares);
  // Σ w·expected is the mean square over all pairs of one's marks with the other's.
  const expected = mean(read.flatMap(([marker]) => read.map(([, teacher]) => (marker - teacher) ** 2)));
  return {
    n: read.length,
    unread: pairs.length - read.length,
    rootMeanSquare: observed === null ? null : Math.sqrt(observed),
    kappa: observed === null || !expected ? null : 1 - observed / expected,
  };
}

function checked(mark: number, top: number): number {
  if (Number.isInteger(mark) && mark >= 0 && mark <= top) return mark;
  throw new RangeError(`A mark is ${mark}; whole marks from 0 to ${top} are needed.`);
}
