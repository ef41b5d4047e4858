import { type Rate, rate } from './rate';

/** An attempt at a proof. */
export interface ProofAttempt {
  readonly proved: boolean;
  /** Steps that hold only by another tactic than they said. */
  readonly mended: number;
}

/** What each correction is worth (Lyra, #130). Shares are of all problems. */
export interface ProofAttempts {
  /** Proved within k + 1 attempts. */
  readonly within: readonly Rate[];
  /** Proved by a first attempt as it was written. */
  readonly plain: Rate;
  /** Proved only because the solver mended tactics of that attempt. */
  readonly byTools: Rate;
  /** Proved by a later attempt, after an error was handed back. */
  readonly byErrors: Rate;
}

/** @param problems the attempts at each, in order, ending at the first that is a proof. @throws RangeError when one goes on */
export function proofAttempts(problems: readonly (readonly ProofAttempt[])[], most: number): ProofAttempts {
  for (const attempts of problems) {
    const first = attempts.findIndex(({ proved }) => proved);
    if (first >= 0 && first < attempts.length - 1)
      throw new RangeError(`Attempt ${first + 1} of ${attempts.length} is a proof; the list must end there.`);
    if (attempts.length > most)
      throw new RangeError(`There are ${attempts.length} attempts; at most ${most} are allowed.`);
  }
  const ends = problems.map((attempts) => ({ at: attempts.length, last: attempts.at(-1) }));
  const share = (counts: (end: (typeof ends)[number]) => boolean) => rate(ends.filter(counts).length, problems.length);
  const proved = (end: (typeof ends)[number]) => end.last?.proved === true;
  return {
    within: Array.from({ length: most }, (_, k) => share((end) => proved(end) && end.at <= k + 1)),
    plain: share((end) => proved(end) && end.at === 1 && end.last!.mended === 0),
    byTools: share((end) => proved(end) && end.last!.mended > 0),
    byErrors: share((end) => proved(end) && end.at > 1),
  };
}
