import { decomposition, type Conditions, type Decomposition } from '../../metrics/decomposition';
import type { Plan } from '../plan';
import type { CellResult } from '../result';
import { ended, rightOf } from './score';

export interface SecondPass extends Decomposition {
  /** Marks of each condition problem by problem and seed by seed: the rows the parts are differences of. */
  readonly rows: readonly { readonly problem: string; readonly marks: readonly (0 | 1)[] }[];
}

/** The letter a condition begins with, and what it is called where it is reckoned. */
const letters = ['A', 'B', 'C', 'D'] as const;

/**
 * Splits the gain of a second pass by another model, when the plan has the four conditions of "Revision or re-solving", each
 * once; else null.
 */
export function secondPass(results: readonly CellResult[], { contestants }: Plan): SecondPass | null {
  const under = letters.map((letter) =>
    contestants.filter(
      ({ strategy, options }) =>
        strategy === 'revision-or-resolving' && String(options['condition'] ?? 'D').startsWith(letter),
    ),
  );
  if (under.some(({ length }) => length !== 1)) return null;
  const place = ({ problem, seed }: CellResult) => `${seed} ${problem}`;
  const marks = under.map(([contestant]) => {
    const cells = ended(results).filter((cell) => cell.contestant === contestant!.id);
    return new Map(cells.map((cell) => [place(cell), rightOf(cell.score)]));
  });
  const places = new Map(ended(results).map((cell) => [place(cell), cell.problem]));
  const lists = marks.map((known) => [...places.keys()].map((name) => known.get(name) ?? null));
  const [generator, resolving, emptyDraft, revision] = lists as [
    ...Parameters<typeof Array.of<Conditions['generator']>>,
  ];
  const rows = [...places.values()].flatMap((problem, index) => {
    const row = lists.map((list) => list[index]!);
    return row.includes(null) ? [] : [{ problem, marks: row as (0 | 1)[] }];
  });
  return { ...decomposition({ generator: generator!, resolving: resolving!, emptyDraft: emptyDraft!, revision: revision! }), rows };
}
