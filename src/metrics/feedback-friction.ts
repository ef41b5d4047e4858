import type { Mark } from './mark';
import { type Rate, rate } from './rate';

/** One item that was tried, given feedback, tried again … */
export interface Rounds {
  /** The grade of each round's answer, the first attempt first; rounds after the first right one do not matter. */
  readonly marks: readonly Mark[];
  /** Was the feedback such that it could have been followed? Null or absent: not judged, taken as valid. */
  readonly feedbackValid?: boolean | null;
}
export interface FeedbackFriction {
  readonly n: number;
  /** Items without a single grade. */
  readonly ungraded: number;
  /** CumAcc(t) = share of items solved in round t or before; an item that is solved leaves the pool. */
  readonly cumulative: readonly Rate[];
  /** 1 − share of items that stayed unsolved under invalid feedback: what following all valid feedback would reach. */
  readonly target: number | null;
  /** Target less the last cumulative accuracy: valid feedback that was not taken up. */
  readonly gap: number | null;
}

/**
 * How far short of its feedback a solver stays.
 * Source: "Feedback Friction: LLMs Struggle to Fully Incorporate External Feedback" for the cumulative accuracy; it
 * does not say how its target accuracy is estimated, so the target above is ours.
 */
export function feedbackFriction(items: readonly Rounds[], confidence = 0.95): FeedbackFriction {
  const known = items.filter(({ marks }) => marks.some((mark) => mark !== null));
  const solvedIn = known.map(({ marks }) => marks.findIndex(Boolean));
  const rounds = Math.max(0, ...known.map(({ marks }) => marks.length));
  const n = known.length;
  const solvedBy = (round: number) => solvedIn.filter((at) => at >= 0 && at <= round).length;
  const hopeless = known.filter(({ feedbackValid }, item) => solvedIn[item] === -1 && feedbackValid === false).length;
  const target = n === 0 ? null : 1 - hopeless / n;
  return {
    n,
    ungraded: items.length - n,
    cumulative: Array.from({ length: rounds }, (_, round) => rate(solvedBy(round), n, confidence)),
    target,
    gap: target === null ? null : target - solvedBy(rounds) / n,
  };
}
