import { expect, it } from 'vitest';
import { frontier } from '../../../src/lab/analysis/frontier';
import { summaries } from '../../../src/lab/analysis/summary';
import { cell, marked, planOf } from '../../support/experiment';

it('keeps who is worth the price', () => {
  const dear = (id: string, tokens: number, scores: readonly number[]) =>
    marked(id, scores).map((one) => ({ ...one, cost: { ...one.cost, tokens } }));
  const results = [
    ...dear('cheap', 50, [1, 0, 0, 0]),
    ...dear('waste', 200, [1, 0, 0, 0]),
    ...dear('good', 300, [1, 1, 1, 0]),
  ];
  const all = summaries(results, planOf(['cheap', 'waste', 'good', 'idle'], 4));
  expect(frontier(all, 'tokens').map(({ contestant, best }) => [contestant, best])).toEqual([
    ['cheap', true],
    ['waste', false],
    ['good', true],
  ]);
  // All take as long: only the best is worth it.
  expect(frontier(all, 'seconds').filter(({ best }) => best)).toMatchObject([{ contestant: 'good' }]);
});

it('leaves out who has no grade', () => {
  const all = summaries([cell({ contestant: 'a', problem: 'p', score: null })], planOf(['a'], 1));
  expect(frontier(all, 'tokens')).toEqual([]);
});
