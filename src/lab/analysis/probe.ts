import { linearProbe } from '../../metrics/linear-probe';
import type { CellResult } from '../result';
import { ended, rightOf } from './score';

/**
 * The same results, with what a probe of the hidden states after answers says of each draft as its sign `inside`: fitted on the other
 * problems of these results. Nothing is added where they are too few, or no model showed any.
 */
export function probed(results: readonly CellResult[]): readonly CellResult[] {
  const cells = ended(results);
  const items = cells.flatMap(({ problem, drafts, signals = [] }) =>
    signals.flatMap(({ draft, state }) =>
      state ? [{ vector: state, right: rightOf(drafts[draft]), group: problem }] : [],
    ),
  );
  const foretold = linearProbe(items);
  let place = 0;
  return cells.map((cell) => ({
    ...cell,
    signals: (cell.signals ?? []).map((one) => {
      const inside = one.state ? foretold[place++] : null;
      return inside === null || inside === undefined ? one : { ...one, inside };
    }),
  }));
}
