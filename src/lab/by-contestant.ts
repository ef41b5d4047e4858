import { cellName, cellsOf, type Contestant, type Plan } from './plan';
import type { CellResult } from './result';

/** What came of the cells of one contestant. */
export interface ContestantResults {
  readonly contestant: Contestant;
  /** Played to their end, in the order of the plan. */
  readonly ended: readonly CellResult[];
  readonly failed: readonly CellResult[];
  /** How many cells of the plan it has. */
  readonly cells: number;
}

/** Results sorted to the contestants of a plan, in its order; what the plan does not name any more is left out. */
export function byContestant(plan: Plan, results: Iterable<CellResult>): readonly ContestantResults[] {
  const found = new Map([...results].map((result) => [cellName(result), result]));
  const rows = new Map(
    plan.contestants.map((contestant) => [
      contestant.id,
      { contestant, ended: [] as CellResult[], failed: [] as CellResult[], cells: 0 },
    ]),
  );
  for (const cell of cellsOf(plan)) {
    const row = rows.get(cell.contestant)!;
    row.cells++;
    const result = found.get(cellName(cell));
    if (result?.status === 'ended') row.ended.push(result);
    else if (result?.status === 'failed') row.failed.push(result);
  }
  return [...rows.values()];
}
