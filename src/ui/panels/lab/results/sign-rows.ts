import type { Analysis } from '../../../../lab/analysis/analyse';
import { asked } from '../../../../lab/analysis/questions';
import { signalNames } from '../../../../lab/signals';
import type { Intervals } from './figure-rows';
import { boundsWords, type Worded } from './words';

/** One sign of confidence of one contestant, in words. */
export interface SignRow {
  readonly contestant: string;
  readonly sign: string;
  /** How far what it says is from what comes true, in points. */
  readonly error: Worded;
  /** How often a right draft was surer than a wrong one. */
  readonly auroc: Worded;
}

const points = (value: number) => String(Math.round(value * 100));
const two = (value: number) => value.toFixed(2);

export const signRows = ({ signals, summaries }: Analysis, intervals: Intervals): readonly SignRow[] =>
  signals.flatMap((of, place) =>
    of.map(({ signal, n, calibration, auroc }) => {
      const { id, title } = summaries[place]!.contestant;
      const { value, right, wrong } = auroc;
      const area = value === null ? '' : boundsWords(intervals.get(asked.signalAuroc(id, signal)), two);
      return {
        contestant: title,
        sign: signalNames[signal],
        error: {
          value: points(calibration.expectedError!),
          interval: boundsWords(intervals.get(asked.signalError(id, signal)), points),
          n,
        },
        auroc: { value: value === null ? '–' : two(value), interval: area, n: right + wrong },
      };
    }),
  );
