import { type Auroc, auroc } from '../../metrics/auroc';
import { type Calibration, calibration } from '../../metrics/calibration';
import type { CellResult } from '../result';
import { signalNames, type SignalName } from '../signals';
import { binsFor } from './critic';
import { probed } from './probe';
import { byProblem, ended, rightOf } from './score';

/** What one sign of confidence is worth: does it come true as often as it says, and does it tell right from wrong? */
export interface SignalWorth {
  readonly signal: SignalName;
  readonly n: number;
  readonly calibration: Calibration;
  readonly auroc: Auroc;
}

/** How sure it was by one sign, and 1 where it was right: of marked drafts, problem by problem. */
export const signed = (
  results: readonly CellResult[],
  signal: SignalName,
): readonly (readonly (readonly [number, number])[])[] =>
  byProblem(ended(signal === 'inside' ? probed(results) : results), ({ drafts, signals = [] }) =>
    signals.flatMap(({ draft, [signal]: confidence }) => {
      const right = rightOf(drafts[draft]);
      return right === null || confidence === undefined ? [] : [[confidence, right] as const];
    }),
  );

/** Of every sign that some marked draft carries. */
export const signalWorth = (results: readonly CellResult[]): readonly SignalWorth[] =>
  (Object.keys(signalNames) as SignalName[]).flatMap((signal) => {
    const known = signed(results, signal).flat();
    if (!known.length) return [];
    const predictions = known.map(([confidence, mark]) => ({ confidence, right: mark === 1 ? 1 : 0 }) as const);
    return [
      {
        signal,
        n: known.length,
        calibration: calibration(predictions, binsFor(known.length)),
        auroc: auroc(predictions.map(({ confidence, right }) => ({ score: confidence, right }))),
      },
    ];
  });
