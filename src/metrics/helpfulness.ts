import type { Mark } from './mark';
import { type Rate, rate } from './rate';

/** A draft, what the critic said of it, and the draft that came next. */
export interface Criticised {
  readonly before: Mark;
  /** Accepted (true), rejected (false), or not readable. */
  readonly verdict: boolean | null;
  readonly after: Mark;
}
export interface Helpfulness {
  readonly n: number;
  /** Items left out because a draft has no grade. */
  readonly ungraded: number;
  /** P(right next ∣ wrong): what critic and actor fix together. */
  readonly fixes: Rate;
  /** P(right next ∣ wrong and rejected): what a warranted rejection leads to. */
  readonly fixesOfRejected: Rate;
  /** P(wrong next ∣ right and rejected): what a false alarm breaks. */
  readonly harmsOfRejected: Rate;
}

/**
 * Does a critique make the next draft better? Not whether the critic is right about the draft: see `discriminability`.
 * Source: "Critique-RL: Training Language Models for Critiquing through Two-Stage Reinforcement Learning", which trains
 * helpfulness after discriminability; read as P(right next ∣ wrong).
 */
export function helpfulness(items: readonly Criticised[], confidence = 0.95): Helpfulness {
  const known = items.filter(({ before, after }) => before !== null && after !== null);
  const [wrong, right] = [known.filter(({ before }) => !before), known.filter(({ before }) => before)];
  const rejected = (part: readonly Criticised[]) => part.filter(({ verdict }) => verdict === false);
  const share = (part: readonly Criticised[], becomes: boolean) =>
    rate(part.filter(({ after }) => Boolean(after) === becomes).length, part.length, confidence);
  return {
    n: known.length,
    ungraded: items.length - known.length,
    fixes: share(wrong, true),
    fixesOfRejected: share(rejected(wrong), true),
    harmsOfRejected: share(rejected(right), false),
  };
}
