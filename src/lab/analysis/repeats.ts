import { type ClusteredRate, clusteredRate } from '../../metrics/clustered-rate';
import { majorityAtK } from '../../metrics/majority-at-k';
import { passAtK } from '../../metrics/pass-at-k';
import type { CellResult } from '../result';
import { byProblem, ended, rightOf } from './score';

/** What k runs of one problem with different seeds come to. Means over problems with at least k graded runs. */
export interface Repeats {
  readonly k: number;
  /** At least one is right. */
  readonly pass: ClusteredRate;
  /** Their vote is right. */
  readonly majority: ClusteredRate;
}

/** Empty when no problem was run twice. */
export function repeats(results: readonly CellResult[]): readonly Repeats[] {
  const problems = byProblem(ended(results), (cell) => (cell.score === null ? [] : [cell]));
  const most = Math.max(0, ...problems.map(({ length }) => length));
  if (most < 2) return [];
  return Array.from({ length: most }, (_, place) => {
    const k = place + 1;
    const over = (value: (cells: readonly CellResult[]) => number | null) =>
      clusteredRate(problems.map((cells) => [value(cells)].filter((one) => one !== null)));
    return {
      k,
      pass: over((cells) => passAtK(cells.length, cells.filter(({ score }) => rightOf(score)).length, k)),
      majority: over((cells) => majorityAtK(cells.map(votes), right, k)),
    };
  });
}

/** All right answers are one answer, however they are written. */
const right = 'right';
const votes = ({ score, read }: CellResult): string | null => (rightOf(score) ? right : read && `wrong ${read}`);
