import type { Mark } from './mark';
import { type Rate, rate } from './rate';

export interface Discriminability {
  readonly n: number;
  /** Items left out because the answer has no grade. */
  readonly ungraded: number;
  /** Items left out because the verdict could not be read. */
  readonly unread: number;
  /** Acc@Dis: share of verdicts that agree with the grade. */
  readonly agreement: Rate;
  /** Share of the right answers that are accepted; 1 − false alarms. */
  readonly acceptsRight: Rate;
  /** Share of the wrong answers that are rejected: errors found. */
  readonly rejectsWrong: Rate;
  /** Mean of the last two: ½ for a critic that always says the same. Null unless there are both kinds. */
  readonly balanced: number | null;
}

/**
 * Can a critic tell right answers from wrong ones? `verdicts` says right (true), wrong (false) or could not be read
 * (null) of the answer with that index in `marks`.
 * Source: "Critique-RL: Training Language Models for Critiquing through Two-Stage Reinforcement Learning" (Acc@Dis);
 * balanced accuracy: Brodersen et al. 2010.
 */
export function discriminability(
  verdicts: readonly (boolean | null)[],
  marks: readonly Mark[],
  confidence = 0.95,
): Discriminability {
  if (verdicts.length !== marks.length)
    throw new RangeError(`There are ${verdicts.length} verdicts on ${marks.length} answers; give one verdict each.`);
  const rows = marks.map((mark, index) => ({ mark, verdict: verdicts[index] ?? null }));
  const known = rows.filter(({ mark }) => mark !== null);
  const read = known.filter(({ verdict }) => verdict !== null);
  const agreeing = (part: typeof rows) =>
    rate(part.filter(({ mark, verdict }) => Boolean(mark) === verdict).length, part.length, confidence);
  const acceptsRight = agreeing(read.filter(({ mark }) => mark));
  const rejectsWrong = agreeing(read.filter(({ mark }) => !mark));
  const [right, wrong] = [acceptsRight.value, rejectsWrong.value];
  return {
    n: read.length,
    ungraded: rows.length - known.length,
    unread: known.length - read.length,
    agreement: agreeing(read),
    acceptsRight,
    rejectsWrong,
    balanced: right === null || wrong === null ? null : (right + wrong) / 2,
  };
}
