import { harmonicMean } from '../base/harmonic-mean';

/**
 * How good the calls of one rollout were (FTRL, #20). The paper rewards precision and completeness together and leaves the exact
 * form open; ours is their harmonic mean.
 */
export interface ToolReward {
  /** Useful calls / calls; null without calls. */
  readonly precision: number | null;
  /** Solved parts / parts; null without parts. */
  readonly completeness: number | null;
  /** 2PC / (P + C); 0 where both are 0, null where one is not defined. */
  readonly reward: number | null;
}

/** @throws RangeError when there are more useful calls than calls, or more solved parts than parts */
export function toolReward(count: {
  readonly useful: number;
  readonly calls: number;
  readonly solved: number;
  readonly parts: number;
}): ToolReward {
  const { useful, calls, solved, parts } = count;
  if (useful > calls || solved > parts || Math.min(useful, solved) < 0)
    throw new RangeError(`${useful} of ${calls} calls and ${solved} of ${parts} parts cannot be; count them again.`);
  const precision = calls === 0 ? null : useful / calls;
  const completeness = parts === 0 ? null : solved / parts;
  if (precision === null || completeness === null) return { precision, completeness, reward: null };
  return { precision, completeness, reward: harmonicMean(precision, completeness) };
}
