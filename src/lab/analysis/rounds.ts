import type { ClusteredRate } from '../../metrics/clustered-rate';
import type { Mark } from '../../metrics/mark';
import { type Transitions, transitions } from '../../metrics/transitions';
import type { CellResult } from '../result';
import { ended, rightOf, shareOf } from './score';

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
  const known = cells.filter((cell) => !row(cell, length).includes(null));
  const marks = Array.from({ length }, (_, round) => known.map((cell) => row(cell, length)[round]!));
  return {
    n: known.length,
    ungraded: cells.length - known.length,
    accuracy: marks.map((_, round) => shareOf(known, (cell) => [Number(row(cell, length)[round])])),
    steps: marks.slice(1).map((after, before) => transitions(marks[before]!, after)),
    whole: transitions(
      cells.map(({ drafts }) => rightOf(drafts[0])),
      cells.map(({ score }) => rightOf(score)),
    ),
  };
}

/** The marks of a cell, its last draft repeated to that length. */
const row = ({ drafts }: CellResult, length: number): readonly Mark[] =>
  Array.from({ length }, (_, round) => rightOf(drafts[Math.min(round, drafts.length - 1)]));
