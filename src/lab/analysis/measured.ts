import { ratioOfSums } from '../../metrics/ratio';
import { measures } from '../measures';
import type { Reading } from '../measures/measure';
import type { CellResult } from '../result';
import { byProblem, ended } from './score';

/** One figure of one measure over all cells of a contestant. Its interval takes a bootstrap: see `questions`. */
export interface Measured {
  /** Ids of the measure and of its figure. */
  readonly measure: string;
  readonly figure: string;
  /** Σ first / Σ second of what was read; null when the second sum is zero. */
  readonly value: number | null;
  /** What it is of: edits, comparisons, runs … */
  readonly n: number;
  /** Problems that have anything to say. */
  readonly problems: number;
}
interface Rows extends Pick<Measured, 'measure' | 'figure'> {
  readonly problems: readonly (readonly Reading[])[];
}

/** In the order of the measures and of their figures. Readings of measures that are no longer known are left out. */
export function measuredRows(results: readonly CellResult[]): readonly Rows[] {
  const cells = ended(results).filter((cell) => cell.measures);
  return [...measures].flatMap(([measure, { figures }]) =>
    Object.keys(figures).flatMap((figure) => {
      const problems = byProblem(cells, (cell) => {
        const reading = cell.measures?.[measure]?.[figure];
        return reading ? [reading] : [];
      });
      return problems.length ? [{ measure, figure, problems }] : [];
    }),
  );
}

export const measured = (results: readonly CellResult[]): readonly Measured[] =>
  measuredRows(results).map(({ measure, figure, problems }) => {
    const rows = problems.flat();
    const n = rows.reduce((sum, [, of]) => sum + of, 0);
    return { measure, figure, value: ratioOfSums(rows), n, problems: problems.length };
  });
