import { complete, type Mark } from './mark';
import { type Rate, rate } from './rate';

/** What became of first answers. Items that lack one of the two grades are left out and counted in `ungraded`. */
export interface Transitions {
  readonly n: number;
  readonly ungraded: number;
  readonly rightToRight: number;
  readonly rightToWrong: number;
  readonly wrongToRight: number;
  readonly wrongToWrong: number;
  /** Acc@t1. */
  readonly first: Rate;
  /** Acc@t2. */
  readonly last: Rate;
  /** Acc@t2 − Acc@t1 = fixes − harms; null without items. */
  readonly gain: number | null;
  /** Δ(i→c): wrong → right, of all items. */
  readonly fixes: Rate;
  /** Δ(c→i): right → wrong, of all items. */
  readonly harms: Rate;
  /** Wrong → right, of the items that were wrong first (correction rate). */
  readonly fixesOfWrong: Rate;
  /** Right → wrong, of the items that were right first (misjudgement rate). */
  readonly harmsOfRight: Rate;
}

/**
 * First and last correctness of the same items, cross-tabulated.
 * Over all items after Kumar et al. 2024 ("Training Language Models to Self-Correct via Reinforcement Learning"), where
 * gain = Δ(i→c) − Δ(c→i); of the wrong and of the right ones after "Can LLMs Correct Themselves?" (CorrectBench).
 * A conditional rate whose condition never holds has n = 0 and value null.
 */
export function transitions(first: readonly Mark[], last: readonly Mark[], confidence = 0.95): Transitions {
  const rows = complete([first, last]);
  const times = (before: 0 | 1, after: 0 | 1) => rows.filter(([one, two]) => one === before && two === after).length;
  const [rightToRight, rightToWrong] = [times(1, 1), times(1, 0)];
  const [wrongToRight, wrongToWrong] = [times(0, 1), times(0, 0)];
  const n = rows.length;
  const share = (count: number, of: number) => rate(count, of, confidence);
  return {
    n,
    ungraded: first.length - n,
    rightToRight,
    rightToWrong,
    wrongToRight,
    wrongToWrong,
    first: share(rightToRight + rightToWrong, n),
    last: share(rightToRight + wrongToRight, n),
    gain: n === 0 ? null : (wrongToRight - rightToWrong) / n,
    fixes: share(wrongToRight, n),
    harms: share(rightToWrong, n),
    fixesOfWrong: share(wrongToRight, wrongToRight + wrongToWrong),
    harmsOfRight: share(rightToWrong, rightToRight + rightToWrong),
  };
}
