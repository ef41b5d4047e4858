import { decomposition, type Decomposition } from '../../metrics/decomposition';
import { graded } from '../../metrics/mark';
import type { Plan } from '../plan';
import type { CellResult } from '../result';
import { family, type Settled } from './family';
import { type Pair, paired } from './paired';
import { ended, rightOf } from './score';

/** Of the gain, and the two conditions it is the difference of, by their place among the four. */
export const parts = { reSolving: [0, 1], scaffold: [1, 2], content: [2, 3], total: [0, 3] } as const;
export type Part = keyof typeof parts;

export interface SecondPass extends Decomposition {
  /** Each part as a paired test; the four are one family. */
  readonly tests: readonly (Settled & { readonly part: Part })[];
  /** Marks of each condition problem by problem and seed by seed: the rows the parts are differences of. */
  readonly rows: readonly { readonly problem: string; readonly marks: readonly (0 | 1)[] }[];
}

/** What the names of the conditions begin with: generator alone, re-solving, empty draft, revision. */
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
  const list = (letter: number) => lists[letter]!;
  const rows = [...places.values()].flatMap((problem, index) => {
    const row = graded(lists.map((condition) => condition[index]!));
    return row.length < letters.length ? [] : [{ problem, marks: row }];
  });
  return {
    ...decomposition({ generator: list(0), resolving: list(1), emptyDraft: list(2), revision: list(3) }),
    tests: family(
      Object.keys(parts).map((name) => {
        const part = name as Part;
        return { part, ...paired(pairsOfPart(rows, part)) };
      }),
    ),
    rows,
  };
}

/** The scores a part is the difference of. */
export const pairsOfPart = (rows: SecondPass['rows'], part: Part): readonly Pair[] =>
  rows.map(({ problem, marks }) => ({ problem, first: marks[parts[part][0]]!, second: marks[parts[part][1]]! }));
