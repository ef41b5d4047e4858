import { mean } from './mark';
import { type Rate, rate } from './rate';

/** How one comparison ended for the system in question; null when the judge could not be read. */
export type Outcome = 'win' | 'tie' | 'loss' | null;
/** One item, compared in both orders. */
export interface Comparison {
  /** The system stood first. */
  readonly first: Outcome;
  /** It stood second. */
  readonly second: Outcome;
}
export interface WinRate {
  /** Items with at least one order that could be read. */
  readonly n: number;
  readonly unread: number;
  /** Mean over items of 1 for a win, ½ for a tie, 0 for a loss, the orders of an item averaged. In [0, 1]; null of nothing. */
  readonly value: number | null;
  /** Items where both orders say the same, of those where both could be read. Low: the judge favours a place. */
  readonly consistent: Rate;
  /** Mean worth of standing first less that of standing second, where both could be read; 0 is no bias. */
  readonly firstPlace: number | null;
}

/** Win rate against a reference by a pairwise judge. Source: "AlpacaFarm", with both orders as Zheng et al. 2023 advise. */
export function winRate(items: readonly Comparison[], confidence = 0.95): WinRate {
  const worths = items.map(({ first, second }) => [worth(first), worth(second)].flatMap((value) => value ?? []));
  const both = items.filter(({ first, second }) => first !== null && second !== null);
  const read = worths.filter(({ length }) => length > 0);
  return {
    n: read.length,
    unread: items.length - read.length,
    value: mean(read.map((values) => mean(values)!)),
    consistent: rate(both.filter(({ first, second }) => first === second).length, both.length, confidence),
    firstPlace: mean(both.map(({ first, second }) => worth(first)! - worth(second)!)),
  };
}

const worth = (outcome: Outcome): number | null =>
  outcome === null ? null : outcome === 'win' ? 1 : outcome === 'tie' ? 0.5 : 0;
