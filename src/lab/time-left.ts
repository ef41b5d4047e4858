import { byContestant } from './by-contestant';
import { paidOf } from './cost';
import type { Plan } from './plan';
import type { CellResult } from './result';

/**
 * Seconds of model time that the rest of an experiment will take: what each contestant paid for a cell so far, times its cells
 * that are left. A contestant without a result is taken for an average one. Null while nothing was measured.
 */
export function timeLeft(plan: Plan, results: Iterable<CellResult>): number | null {
  const rows = byContestant(plan, results).map(({ ended, failed, cells }) => ({
    left: cells - ended.length - failed.length,
    each: meanOf(ended.map((result) => paidOf(result).seconds)),
  }));
  const usual = meanOf(rows.flatMap(({ each }) => each ?? []));
  if (usual === null) return null;
  return rows.reduce((sum, { left, each }) => sum + left * (each ?? usual), 0);
}

const meanOf = (values: readonly number[]): number | null =>
  values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
