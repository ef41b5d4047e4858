import { holm } from '../../metrics/holm';
import { differencesNeeded } from '../../metrics/power';
import type { Paired } from './paired';

/** A paired comparison among all that are tested together. */
export interface Settled extends Paired {
  /** p after Holm's correction for the whole family. */
  readonly adjusted: number;
  /** Adjusted p below `alpha`. */
  readonly settled: boolean;
  /** Problems that would settle a difference of `worthwhile`, 4 times in 5; null without pairs. */
  readonly needed: number | null;
  /** The same for a difference as large as the one seen; null where there is none. */
  readonly neededForSeen: number | null;
}

export const alpha = 0.05;
/** A difference one would not want to miss: 5 points. */
export const worthwhile = 0.05;

/**
 * Corrects tests that are asked together, so that a difference is claimed falsely in at most one experiment of twenty,
 * however many contestants there are. What would settle it is reckoned at the strictest level of the family, α/m.
 */
export function family<Kind extends Paired>(tests: readonly Kind[]): readonly (Kind & Settled)[] {
  const asked = tests.filter(({ n }) => n > 0);
  const corrected = holm(asked.map(({ p }) => p));
  return tests.map((test) => {
    const adjusted = test.n ? corrected[asked.indexOf(test)]! : 1;
    return {
      ...test,
      adjusted,
      settled: test.n > 0 && adjusted < alpha,
      needed: needed(test, worthwhile, asked.length),
      neededForSeen: needed(test, Math.abs(test.difference ?? 0), asked.length),
    };
  });
}

function needed({ problems, spread }: Paired, difference: number, tests: number): number | null {
  if (problems === 0 || difference === 0) return null;
  // One more problem on which they differ wholly: a handful that agree must not promise that few are enough.
  const deviation = Math.sqrt((spread ** 2 * problems + 1) / (problems + 1));
  return differencesNeeded(deviation, difference, { alpha: alpha / Math.max(1, tests) });
}
