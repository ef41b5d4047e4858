import { type ClusteredMean, clusteredMean } from '../../metrics/clustered-mean';
import type { ClusteredRate } from '../../metrics/clustered-rate';
import type { Contestant, Plan } from '../plan';
import type { CellResult, Cost } from '../result';
import { family, type Settled } from './family';
import { type Pair, paired } from './paired';
import { byProblem, ended, rightOf, shareOf } from './score';

/** One contestant over everything it has done so far. */
export interface Summary {
  readonly contestant: Contestant;
  /** Cells of the plan, and what became of them. */
  readonly cells: {
    readonly planned: number;
    readonly ended: number;
    readonly failed: number;
    readonly ungraded: number;
  };
  /** Mean score of the answers. */
  readonly after: ClusteredRate;
  /** Mean score of the first drafts, where both are graded. */
  readonly before: ClusteredRate;
  /** The answer against the first draft; null where nothing was ever redrafted. */
  readonly change: Settled | null;
  /** Wrong first drafts whose answer is right. */
  readonly fixes: ClusteredRate;
  /** Right first drafts whose answer is wrong. */
  readonly harms: ClusteredRate;
  /** Mean of a cell, as if nothing had been kept from other runs. */
  readonly cost: { readonly [Part in keyof Cost]: ClusteredMean };
}

export const costParts = ['tokens', 'output', 'seconds', 'calls'] as const satisfies readonly (keyof Cost)[];

/** One summary a contestant, in the order of the plan. Their changes are one family. */
export function summaries(results: readonly CellResult[], plan: Plan): readonly Summary[] {
  const parts = plan.contestants.map(({ id }) => results.filter(({ contestant }) => contestant === id));
  const tested = parts.map((cells) => (redrafts(cells) ? paired(redraftPairs(cells)) : null));
  const changes = family(tested.filter((test) => test !== null));
  const planned = plan.problems.length * plan.seeds.length;
  return plan.contestants.map((contestant, place) => {
    const change = tested[place] ? changes[tested.slice(0, place).filter(Boolean).length]! : null;
    return { contestant, change, ...summary(parts[place]!, planned) };
  });
}

function summary(all: readonly CellResult[], planned: number): Omit<Summary, 'contestant' | 'change'> {
  const cells = ended(all);
  const ungraded = cells.filter(({ score }) => score === null).length;
  const failed = all.filter(({ status }) => status === 'failed').length;
  return {
    cells: { planned, ended: cells.length, failed, ungraded },
    after: shareOf(cells, ({ score }) => (score === null ? [] : [score])),
    before: shareOf(cells, (cell) => bothOf(cell).map(([first]) => first)),
    fixes: shareOf(cells, (cell) => marksOf(cell).flatMap(([first, last]) => (first ? [] : [last]))),
    harms: shareOf(cells, (cell) => marksOf(cell).flatMap(([first, last]) => (first ? [1 - last] : []))),
    cost: Object.fromEntries(
      costParts.map((part) => [part, clusteredMean(byProblem(cells, ({ cost }) => [cost[part]]))]),
    ) as unknown as Summary['cost'],
  };
}

/** First and last score of a cell; nothing unless both are graded. */
const bothOf = ({ drafts: [first], score }: CellResult): readonly (readonly [number, number])[] =>
  first === undefined || first === null || score === null ? [] : [[first, score]];
/** The same as right or wrong. */
export const marksOf = (cell: CellResult): readonly (readonly [0 | 1, 0 | 1])[] =>
  bothOf(cell).map(([first, last]) => [rightOf(first)!, rightOf(last)!]);

const redrafts = (cells: readonly CellResult[]): boolean => ended(cells).some(({ drafts }) => drafts.length > 1);

/** What redrafting did to each cell of a contestant. */
export const redraftPairs = (cells: readonly CellResult[]): readonly Pair[] =>
  ended(cells).flatMap((cell) => bothOf(cell).map(([first, second]) => ({ problem: cell.problem, first, second })));
