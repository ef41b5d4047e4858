import { rate, type Rate } from './rate';

/** Attempt at which a problem was first solved, from 0; null when it never was. */
export type Solved = number | null;

export interface TurnsToSuccess {
  /** SR_k: the share solved within k attempts, of which index 0 is k = 1. */
  readonly within: readonly Rate[];
  /** Least-squares slope of SR_k over k = 1 … : what one more attempt brings. Null for fewer than two attempts or no problem. */
  readonly slope: number | null;
  /** Mean of 1 / (attempt + 1), 0 for problems that were never solved. Null without problems. */
  readonly reciprocal: number | null;
  /** Share solved at any attempt. */
  readonly recall: Rate;
}

/**
 * How soon a conversation leads to a solution: SR_k and its slope as MINT (#22) reports them (M24), MRR and recall as
 * ConvCodeWorld (#129) does (M26). What feedback brings (M25) is the difference of two of them on the same problems.
 * @param most attempts that each problem could have. @throws RangeError when one was solved later
 */
export function turnsToSuccess(problems: readonly Solved[], most: number): TurnsToSuccess {
  const late = problems.find((at) => at !== null && at >= most);
  if (late !== undefined)
    throw new RangeError(`A problem was solved at attempt ${late}; at most ${most - 1} is possible.`);
  const n = problems.length;
  const count = (k: number) => problems.filter((at) => at !== null && at < k).length;
  const within = Array.from({ length: most }, (_, index) => rate(count(index + 1), n));
  const sum = problems.reduce<number>((all, at) => all + (at === null ? 0 : 1 / (at + 1)), 0);
  return { within, slope: slopeOf(within), reciprocal: n ? sum / n : null, recall: rate(count(most), n) };
}

function slopeOf(within: readonly Rate[]): number | null {
  const values = within.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < 2) return null;
  const middle = (values.length - 1) / 2;
  const spread = values.reduce((sum, _, k) => sum + (k - middle) ** 2, 0);
  return values.reduce((sum, value, k) => sum + (k - middle) * value, 0) / spread;
}
