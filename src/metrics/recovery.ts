import { rate, type Rate } from './rate';

/** One problem: whether its first try ran without an error, and whether the answer was right; null where it was not graded. */
export interface Recovering {
  readonly ranAtFirst: boolean;
  readonly right: boolean | null;
}
export interface Recovery {
  /** Right answers among problems whose first try failed to run. */
  readonly recovered: Rate;
  /** Right answers among problems whose first try ran. */
  readonly untroubled: Rate;
  /** Problems whose first try failed to run, of all. */
  readonly failed: Rate;
  /** Right answers of all (execution accuracy). */
  readonly accuracy: Rate;
  readonly ungraded: number;
}

/** How often an agent that sees what its queries or calls gave gets over a first one that failed (MARS-SQL, #156). */
export function recovery(problems: readonly Recovering[]): Recovery {
  const graded = problems.filter(({ right }) => right !== null);
  const share = (among: readonly Recovering[]) => rate(among.filter(({ right }) => right).length, among.length);
  const failed = graded.filter(({ ranAtFirst }) => !ranAtFirst);
  return {
    recovered: share(failed),
    untroubled: share(graded.filter(({ ranAtFirst }) => ranAtFirst)),
    failed: rate(failed.length, graded.length),
    accuracy: share(graded),
    ungraded: problems.length - graded.length,
  };
}
