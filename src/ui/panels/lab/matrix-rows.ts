import { cellName, type Place, type Plan } from '../../../lab/plan';
import type { CellResult } from '../../../lab/result';
import { disagree, isTurned } from './marks';

/** Which problems of an experiment are shown. */
export const views = {
  all: { label: 'All', title: 'Every problem' },
  disagree: { label: 'Disagree', title: 'Some contestants are right and some are wrong' },
  turned: { label: 'Turned', title: 'An answer is right where the first draft was wrong, or wrong where it was right' },
  failed: { label: 'Failed', title: 'A run failed' },
} as const;
export type View = keyof typeof views;

/** What came of a problem: for each contestant, its throws in the order of the seeds. */
export interface MatrixRow extends Place {
  readonly cells: readonly (readonly (CellResult | undefined)[])[];
}

export const rowOf = (
  { contestants, seeds }: Plan,
  { task, index }: Place,
  results: ReadonlyMap<string, CellResult>,
): MatrixRow => ({
  task,
  index,
  cells: contestants.map(({ id }) => seeds.map((seed) => results.get(cellName({ contestant: id, task, index, seed })))),
});

/** The problems that a view shows, in the order of the plan. */
export function placesIn(view: View, plan: Plan, results: ReadonlyMap<string, CellResult>): readonly Place[] {
  if (view === 'all') return plan.problems;
  const shows = tests[view];
  return plan.problems.filter((place) => shows(rowOf(plan, place, results)));
}

const found = (row: MatrixRow) => row.cells.flat().filter((result) => result !== undefined);
const tests: Readonly<Record<Exclude<View, 'all'>, (row: MatrixRow) => boolean>> = {
  // The same throw of the dice is what can be compared.
  disagree: ({ cells }) =>
    (cells[0] ?? []).some((_, seed) =>
      disagree(cells.flatMap((throws) => (throws[seed]?.status === 'ended' ? [throws[seed]] : []))),
    ),
  turned: (row) => found(row).some(isTurned),
  failed: (row) => found(row).some(({ status }) => status === 'failed'),
};
