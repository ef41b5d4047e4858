import { type Mark, mean } from './mark';
import { type Rate, rate } from './rate';

/** One turn of an item: what was answered (null: nothing could be read) and its grade. */
export interface Turn {
  readonly answer: string | null;
  readonly right: Mark;
}
export interface TryAgain {
  readonly n: number;
  /** Items without a single grade. */
  readonly ungraded: number;
  /** Succ@k = share of items solved within k turns; index 0 is k = 1. */
  readonly success: readonly Rate[];
  /** NonRep = mean over items of different answers / turns: 1 when no answer is repeated. Null without turns. */
  readonly nonRepetition: number | null;
}

/**
 * What "try again" achieves, and whether it makes a model try something else. Turns after the first right one do not
 * count. Unreadable answers count as one and the same answer.
 * Source: "A Simple 'Try Again' Can Elicit Multi-Turn LLM Reasoning". Compare Succ@k with pass@k of fresh samples.
 */
export function tryAgain(items: readonly (readonly Turn[])[], confidence = 0.95): TryAgain {
  const known = items.filter((turns) => turns.some(({ right }) => right !== null)).map(untilSolved);
  const most = Math.max(0, ...known.map((turns) => turns.length));
  const solvedWithin = (limit: number) => known.filter((turns) => turns.slice(0, limit).at(-1)?.right).length;
  return {
    n: known.length,
    ungraded: items.length - known.length,
    success: Array.from({ length: most }, (_, turn) => rate(solvedWithin(turn + 1), known.length, confidence)),
    nonRepetition: mean(known.map((turns) => new Set(turns.map(({ answer }) => answer)).size / turns.length)),
  };
}

function untilSolved(turns: readonly Turn[]): readonly Turn[] {
  const solved = turns.findIndex(({ right }) => right);
  return solved < 0 ? turns : turns.slice(0, solved + 1);
}
