import { type ClusteredRate, clusteredRate } from '../../metrics/clustered-rate';
import type { CellResult } from '../result';

/** Whether a score counts as right where it must be one or the other: from ½. Null is ungraded. */
export const rightOf = (score: number | null | undefined): 0 | 1 | null =>
  score === null || score === undefined ? null : score >= 0.5 ? 1 : 0;

/** Cells that came to their end. */
export const ended = (results: readonly CellResult[]): readonly CellResult[] =>
  results.filter(({ status }) => status === 'ended');

/** What is read of each cell, problem by problem: problems are the sample, seeds repeat them. */
export function byProblem<Row>(
  cells: readonly CellResult[],
  read: (cell: CellResult) => readonly Row[],
): readonly (readonly Row[])[] {
  const problems = new Map<string, Row[]>();
  for (const cell of cells) {
    const rows = problems.get(cell.problem) ?? [];
    problems.set(cell.problem, rows);
    rows.push(...read(cell));
  }
  return [...problems.values()].filter(({ length }) => length > 0);
}

/** Mean of what is read of the cells, with its interval over problems. What is read must be in [0, 1]. */
export const shareOf = (cells: readonly CellResult[], read: (cell: CellResult) => readonly number[]): ClusteredRate =>
  clusteredRate(byProblem(cells, read));
