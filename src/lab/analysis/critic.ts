import { type Auroc, auroc } from '../../metrics/auroc';
import { type Calibration, calibration, type Prediction } from '../../metrics/calibration';
import type { ClusteredRate } from '../../metrics/clustered-rate';
import type { CellResult } from '../result';
import { byProblem, ended, rightOf, shareOf } from './score';

/** What the verdicts of a contestant are worth. Rates have intervals over problems. */
export interface Critic {
  /** Verdicts on graded drafts that could be read. */
  readonly n: number;
  /** Verdicts that could not be read. */
  readonly unread: number;
  /** Verdicts on drafts without a grade, or on nobody knows which. */
  readonly ungraded: number;
  /** Verdicts that agree with the grade. */
  readonly agreement: ClusteredRate;
  /** Right drafts that are accepted. */
  readonly acceptsRight: ClusteredRate;
  /** Wrong drafts that are rejected. */
  readonly rejectsWrong: ClusteredRate;
  /** Rejected wrong drafts whose next draft is right. */
  readonly fixes: ClusteredRate;
  /** Rejected right drafts whose next draft is wrong. */
  readonly harms: ClusteredRate;
  readonly auroc: Auroc;
  readonly calibration: Calibration;
}
interface Judged {
  readonly confidence: number;
  readonly right: 0 | 1;
  /** Of the next draft; null when there is none or it has no grade. */
  readonly next: 0 | 1 | null;
}

/** Null when nothing was ever judged. */
export function critic(results: readonly CellResult[]): Critic | null {
  const cells = ended(results);
  const verdicts = cells.flatMap((cell) => cell.verdicts);
  if (verdicts.length === 0) return null;
  const judged = cells.flatMap(judgedIn);
  const rate = (read: (one: Judged) => readonly number[]) => shareOf(cells, (cell) => judgedIn(cell).flatMap(read));
  const rejected = ({ confidence }: Judged) => confidence < 0.5;
  const unread = verdicts.filter(({ score }) => score === null).length;
  const predictions = judged.map(({ confidence, right }): Prediction => ({ confidence, right }));
  return {
    n: judged.length,
    unread,
    ungraded: verdicts.length - unread - judged.length,
    agreement: rate((one) => [Number(rejected(one) !== Boolean(one.right))]),
    acceptsRight: rate((one) => (one.right ? [Number(!rejected(one))] : [])),
    rejectsWrong: rate((one) => (one.right ? [] : [Number(rejected(one))])),
    fixes: rate((one) => (!one.right && rejected(one) && one.next !== null ? [one.next] : [])),
    harms: rate((one) => (one.right && rejected(one) && one.next !== null ? [1 - one.next] : [])),
    auroc: auroc(judged.map(({ confidence, right }) => ({ score: confidence, right }))),
    calibration: calibration(predictions, binsFor(judged.length)),
  };
}

/** How sure of what, and whether it was right: pairs problem by problem. */
export const judgements = (results: readonly CellResult[]): readonly (readonly (readonly [number, number])[])[] =>
  byProblem(ended(results), (cell) => judgedIn(cell).map(({ confidence, right }) => [confidence, right] as const));

/** With few predictions few bins, or the error is that of the bins. */
export const binsFor = (n: number): number => (n < 100 ? 5 : 10);

const judgedIn = ({ drafts, verdicts }: CellResult): readonly Judged[] =>
  verdicts.flatMap(({ score, draft }) => {
    const right = draft === null ? null : rightOf(drafts[draft]);
    if (score === null || draft === null || right === null) return [];
    return [{ confidence: score, right, next: rightOf(drafts[draft + 1]) }];
  });
