import type { Plan } from '../plan';
import type { CellResult } from '../result';
import { family, type Settled } from './family';
import { type Pair, paired, type Paired } from './paired';
import { ended } from './score';

/** Ids of two contestants. The difference is that of the second less the first. */
export interface Rivals {
  readonly first: string;
  readonly second: string;
}
export interface Comparison extends Rivals, Settled {}

/** Scores of two contestants on the problems and seeds that both have graded. */
export function pairsOf(results: readonly CellResult[], { first, second }: Rivals): readonly Pair[] {
  const place = ({ problem, seed }: CellResult) => `${seed} ${problem}`;
  const graded = ended(results).filter(({ score }) => score !== null);
  const known = new Map(graded.filter((cell) => cell.contestant === first).map((cell) => [place(cell), cell.score!]));
  return graded.flatMap((cell) => {
    const other = cell.contestant === second ? known.get(place(cell)) : undefined;
    return other === undefined ? [] : [{ problem: cell.problem, first: other, second: cell.score! }];
  });
}

/** Every contestant against every other: one family, whatever part of it is looked at. */
export function comparisons(results: readonly CellResult[], { contestants }: Plan): readonly Comparison[] {
  const rivals = contestants.flatMap(({ id: first }, place) =>
    contestants.slice(place + 1).map(({ id: second }): Rivals => ({ first, second })),
  );
  return family(rivals.map((pair): Rivals & Paired => ({ ...pair, ...paired(pairsOf(results, pair)) })));
}
