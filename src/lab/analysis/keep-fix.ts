import { confidenceCritique, twoPass, type ConfidenceCritique, type TwoPass } from '../../metrics/confidence-critique';
import type { CellResult } from '../result';
import { byProblem, ended } from './score';
import { marksOf } from './summary';

/** One entry a problem: how often its first draft is right over the seeds, and what becomes of it. */
export const passes = (cells: readonly CellResult[]): readonly TwoPass[] =>
  byProblem(ended(cells), (cell) => marksOf(cell).map(([first, last]) => ({ first: !!first, second: !!last }))).flatMap(
    (samples) => twoPass(samples) ?? [],
  );

/** How much of what is right a contestant keeps, and how much of what is wrong it fixes. */
export const keepFix = (cells: readonly CellResult[]): ConfidenceCritique => confidenceCritique(passes(cells));
