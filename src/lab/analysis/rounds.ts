import { complete } from '../../metrics/mark';
import { type ClusteredRate, clusteredRate } from '../../metrics/clustered-rate';
import { type Transitions, transitions } from '../../metrics/transitions';
import type { CellResult } from '../result';
import { ended, rightOf } from './score';

export interface Rounds {
  /** Cells whose drafts are all graded, and those left out. */
  readonly n: number;
  readonly ungraded: number;
  /** Share that is right with draft t. A loop that ended earlier keeps its last draft. */
  readonly accuracy: readonly ClusteredRate[];
  /** What became of draft t in draft t + 1. */
  readonly steps: readonly Transitions[];
  /** What became of the first draft in the answer. */
  readonly whole: Transitions;
}

/** Drafts that are looked at one by one; of more, these. */
const most = 12;

/** How right and wrong move from draft to draft. Drafts are in the order in which they were written. */
export function rounds(results: readonly CellResult[]): Rounds {
  const cells = ended(results).filter(({ drafts }) => drafts.length > 0);
  const length = Math.min(most, Math.max(0, ...cells.map(({ drafts }) => drafts.length)));
  const marks = Array.from({ length }, (_, round) =>
    cells.map(({ drafts }) => rightOf(drafts[Math.min(round, drafts.length - 1)])),
  );
  const problems = Map.groupBy(
    cells.map(({ problem }, place) => ({ problem, row: marks.map((round) => round[place]!) })),
    ({ problem }) => problem,
  );
  const whole = cells.filter(({ drafts }) => drafts[0] !== null);
  const known = complete(marks);
  return {
    n: known.length,
    ungraded: cells.length - known.length,
    accuracy: marks.map((_, round) =>
      clusteredRate(
        [...problems.values()].map((rows) =>
          rows.flatMap(({ row }) => (row.includes(null) ? [] : [row[round]!])),
        ),
      ),
    ),
    steps: marks.slice(1).map((round, before) => transitions(marks[before]!, round)),
    whole: transitions(
      whole.map(({ drafts }) => rightOf(drafts[0])),
      whole.map(({ score }) => rightOf(score)),
    ),
  };
}
