import { bootstrap, type Bootstrap } from '../../metrics/bootstrap';
import { relativeScore } from '../../metrics/confidence-critique';
import { ratioOfSums } from '../../metrics/ratio';
import { readyForAuroc, readyForCalibration } from './counting';

/** A statistic whose interval is found by drawing problems again and again. Plain data: it crosses to a worker. */
export interface Question {
  /** Names it among the questions of an experiment, and seeds the draw: the same question has the same interval. */
  readonly key: string;
  readonly statistic: Statistic;
  /** The rows of each problem; what belongs to one problem is drawn together. */
  readonly problems: readonly (readonly Row[])[];
}
export type Row = readonly [number, number];
export type Statistic =
  | 'ratio' // Σ first / Σ second: means, differences, rates of a part
  | 'relative-score' // rows are P(first right), P(second right); RSS of the means
  | 'auroc' // rows are a score and 1 where it was right
  | 'calibration-error'; // the same; expected error

/** Percentile interval over 10,000 draws of problems. Takes up to seconds: ask in a worker. */
export function answer({ key, statistic, problems }: Question, resamples = 10_000): Bootstrap {
  const options = { resamples, seed: key };
  // Sums can be taken before the draw, and ranks be known before it: the same result, in a tenth of the time.
  if (statistic === 'ratio' || statistic === 'relative-score')
    return bootstrap(problems.map(summed), statistic === 'ratio' ? ratioOfSums : relativeOfMeans, options);
  const ready = (statistic === 'auroc' ? readyForAuroc : readyForCalibration)(problems);
  return bootstrap(ready.problems, ready.statistic, options);
}

const summed = (rows: readonly Row[]): Row => [
  rows.reduce((sum, [first]) => sum + first, 0),
  rows.reduce((sum, [, second]) => sum + second, 0),
];

/** One row a problem. */
function relativeOfMeans(rows: readonly Row[]): number | null {
  const [first, second] = summed(rows);
  return relativeScore(first / rows.length, second / rows.length);
}
