import { rate, type Rate } from './rate';

/** One problem: the outcome of each attempt in order, 'pass' or what went wrong. The list ends at the first pass. */
export type Attempts = readonly string[];

/**
 * How repair pays, attempt by attempt (iterative self-repair, #161; discovery@k of #30). `solved[k]` is the share of problems
 * that pass within k + 1 attempts, over `most` attempts; `gain` is the last less the first; `early` the share of the gain that
 * the first two repairs bring, null where nothing is gained. `byFault` says how often an attempt that failed with that
 * fault was followed by one that passes.
 */
export interface RepairCurve {
  readonly solved: readonly Rate[];
  readonly gain: number;
  readonly early: number | null;
  readonly byFault: { readonly [fault: string]: Rate };
}

/** @param most attempts that each problem could have. @throws RangeError when a list is longer, or goes on after a pass */
export function repairCurve(problems: readonly Attempts[], most: number): RepairCurve {
  for (const attempts of problems) {
    if (attempts.length > most)
      throw new RangeError(`There are ${attempts.length} attempts; at most ${most} are allowed.`);
    if (attempts.slice(0, -1).includes('pass'))
      throw new RangeError(`Attempts go on after a pass: ${attempts.join(', ')}.`);
  }
  const within = (k: number) => problems.filter((attempts) => attempts.slice(0, k + 1).includes('pass')).length;
  const solved = Array.from({ length: most }, (_, k) => rate(within(k), problems.length));
  const at = (k: number) => solved[Math.min(k, most - 1)]?.value ?? 0;
  const gain = at(most - 1) - at(0);
  return { solved, gain, early: gain > 0 ? (at(2) - at(0)) / gain : null, byFault: byFault(problems) };
}

function byFault(problems: readonly Attempts[]): { readonly [fault: string]: Rate } {
  const tries = problems.flatMap((attempts) =>
    attempts.slice(0, -1).map((fault, at) => [fault, attempts[at + 1]!] as const),
  );
  const faults = [...new Set(tries.map(([fault]) => fault))].sort();
  return Object.fromEntries(
    faults.map((fault) => {
      const mine = tries.filter(([name]) => name === fault);
      return [fault, rate(mine.filter(([, next]) => next === 'pass').length, mine.length)];
    }),
  );
}
