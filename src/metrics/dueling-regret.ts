import { mean, probability } from './mark';

/** Two prompts that were compared, by what each is worth: scores in [0, 1]. */
export type Duel = readonly [one: number, other: number];
export interface DuelingRegret {
  /** Mean over rounds of the best score of all less the mean of the two that were shown; null without rounds. */
  readonly mean: number | null;
  /** The same in the last round. */
  readonly last: number | null;
}

/**
 * What it cost to compare prompts that are not the best (APOHF, #148: regret of a simulated user). The best is the best that was ever
 * shown, for of the others nothing is known. @throws RangeError for a score outside [0, 1]
 */
export function duelingRegret(duels: readonly Duel[]): DuelingRegret {
  const best = Math.max(...duels.flat().map((score) => probability(score, 'A score')));
  const regrets = duels.map(([one, other]) => best - (one + other) / 2);
  return { mean: mean(regrets), last: regrets.at(-1) ?? null };
}
