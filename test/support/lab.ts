import type { Cast } from '../../src/contract/run';
import { contestantOf } from '../../src/lab/contestant';
import { nothing } from '../../src/lab/cost';
import { cellsOf, type Cell, type Contestant, type Plan } from '../../src/lab/plan';
import type { CellResult, Cost } from '../../src/lab/result';

export const castOf = (...models: string[]): Cast => {
  const [actor, ...others] = models.map((model) => ({ model: { engine: 'scripted', model }, temperature: 0.7 }));
  return { actor: actor!, ...Object.fromEntries(others.map((seat, at) => [`critic${at ? `-${at + 1}` : ''}`, seat])) };
};

export const contestant = (title: string, changes: Partial<Contestant> = {}): Contestant =>
  contestantOf(title, {
    strategy: 'single',
    options: {},
    cast: castOf('scripted'),
    wording: {},
    budget: {},
    ...changes,
  });

export const planOf = (
  contestants: readonly Contestant[],
  problems: number | readonly number[] = 3,
  seeds = [1],
): Plan => ({
  title: 'A plan',
  contestants,
  problems: (typeof problems === 'number' ? [...Array(problems).keys()] : problems).map((index) => ({
    task: 'examples',
    index,
  })),
  seeds,
});

export const cost = (calls: number, tokens = calls * 100, seconds = calls): Cost => ({
  calls,
  tokens,
  output: tokens / 2,
  seconds,
});

export const resultOf = (cell: Cell, changes: Partial<CellResult> = {}): CellResult => ({
  ...cell,
  run: `run of ${cell.contestant} ${cell.index} ${cell.seed}`,
  problem: `${cell.task}-${cell.index}`,
  status: 'ended',
  drafts: [0],
  score: 0,
  read: null,
  verdicts: [],
  cost: cost(1),
  saved: nothing,
  tags: [],
  ...changes,
});

export const allEnded = (plan: Plan, changes: (cell: Cell) => Partial<CellResult> = () => ({})): CellResult[] =>
  cellsOf(plan).map((cell) => resultOf(cell, changes(cell)));
