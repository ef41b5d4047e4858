import { binsFor } from './critic';

/** A score, and 1 where it was right. */
type Row = readonly [number, number];
/** What is drawn from, made ready once, and the statistic of a draw of it. */
export interface Ready {
  readonly problems: readonly (readonly Row[])[];
  statistic(drawn: readonly (readonly Row[])[]): number | null;
}

/** AUROC without sorting in every draw: scores become their ranks, and it is enough to count. The same number as `auroc`. */
export function readyForAuroc(problems: readonly (readonly Row[])[]): Ready {
  const scores = [...new Set(problems.flatMap((rows) => rows.map(([score]) => score)))].sort(
    (one, other) => one - other,
  );
  const ranks = new Map(scores.map((score, rank) => [score, rank]));
  const [right, wrong] = [new Float64Array(scores.length), new Float64Array(scores.length)];
  return {
    problems: problems.map((rows) => rows.map(([score, mark]) => [ranks.get(score)!, mark])),
    statistic(drawn) {
      right.fill(0);
      wrong.fill(0);
      for (const rows of drawn) for (const [rank, mark] of rows) (mark ? right : wrong)[rank]!++;
      let [above, rights, wrongs] = [0, 0, 0];
      for (let rank = 0; rank < scores.length; rank++) {
        above += right[rank]! * (wrongs + wrong[rank]! / 2);
        rights += right[rank]!;
        wrongs += wrong[rank]!;
      }
      return rights && wrongs ? above / (rights * wrongs) : null;
    },
  };
}

/** Expected calibration error in the bins that all rows have. The same number as `calibration`. */
export function readyForCalibration(problems: readonly (readonly Row[])[]): Ready {
  const bins = binsFor(problems.flat().length);
  const gaps = new Float64Array(bins);
  return {
    problems: problems.map((rows) =>
      rows.map(([confidence, mark]) => [Math.max(0, Math.ceil(confidence * bins) - 1), mark - confidence]),
    ),
    statistic(drawn) {
      gaps.fill(0);
      let n = 0;
      for (const rows of drawn) {
        n += rows.length;
        for (const [bin, gap] of rows) gaps[bin]! += gap;
      }
      return n ? gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / n : null;
    },
  };
}
