import { type Auroc, auroc } from '../../metrics/auroc';
import { type Calibration, calibration } from '../../metrics/calibration';
import type { CellResult } from '../result';
import { binsFor } from './critic';
import { ended, rightOf } from './score';

/** Signs of confidence, by the name of their field in `Signals`. */
export const signalNames = { mean: 'probability per token', least: 'least likely token' } as const;
export type SignalName = keyof typeof signalNames;

/** What one sign of confidence is worth: does it come true as often as it says, and does it tell right from wrong? */
export interface SignalWorth {
  readonly signal: SignalName;
  readonly n: number;
  readonly calibration: Calibration;
  readonly auroc: Auroc;
}

/** Over all drafts whose probabilities were recorded and that have a mark; empty where there is none. */
export function signalWorth(results: readonly CellResult[]): readonly SignalWorth[] {
  const known = ended(results).flatMap(({ drafts, signals = [] }) =>
    signals.flatMap((one) => {
      const right = rightOf(drafts[one.draft]);
      return right === null ? [] : [{ ...one, right }];
    }),
  );
  if (!known.length) return [];
  return (Object.keys(signalNames) as SignalName[]).map((signal) => {
    const predictions = known.map((one) => ({ confidence: Math.min(1, one[signal]), right: one.right }));
    return {
      signal,
      n: known.length,
      calibration: calibration(predictions, binsFor(known.length)),
      auroc: auroc(predictions.map(({ confidence, right }) => ({ score: confidence, right }))),
    };
  });
}
