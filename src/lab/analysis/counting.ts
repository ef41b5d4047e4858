import { binsFor } from './critic';

/** A score, and 1 where it was right. */
type Row = readonly [number, number];
type Statistic = (problems: readonly (readonly Row[])[]) => number | null;

/**
 * AUROC of rows that are drawn from these, without sorting them in every draw: the ranks of their scores are known, so that
 * it is enough to count. The same number as `auroc`.
 */
export function aurocOf(problems: readonly (readonly Row[])[]): Statistic {
  const scores = [...new Set(problems.flatMap((rows) => rows.map(([score]) => score)))].sort(
    (one, other) => one - other,
  );
  const rank = new Map(scores.map((score, place) => [score, place]));
  const [right, wrong] = [new Float64Array(scores.length), new Float64Array(scores.length)];
  return (drawn) => {
    right.fill(0);
    wrong.fill(0);
    for (const rows of drawn) for (const [score, mark] of rows) (mark ? right : wrong)[rank.get(score)!]!++;
    let [above, rights, wrongs] = [0, 0, 0];
    for (let place = 0; place < scores.length; place++) {
      above += right[place]! * (wrongs + wrong[place]! / 2);
      rights += right[place]!;
      wrongs += wrong[place]!;
    }
    return rights && wrongs ? above / (rights * wrongs) : null;
  };
}

/** Expected calibration error of rows that are drawn from these, in the bins these have. The same number as `calibration`. */
export function calibrationErrorOf(problems: readonly (readonly Row[])[]): Statistic {
  const bins = binsFor(problems.flat().length);
  const gaps = new Float64Array(bins);
  return (drawn) => {
    gaps.fill(0);
    let n = 0;
    for (const rows of drawn)
      for (const [confidence, mark] of rows) {
        gaps[Math.max(0, Math.ceil(confidence * bins) - 1)]! += mark - confidence;
        n++;
      }
    return n ? gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / n : null;
  };
}
