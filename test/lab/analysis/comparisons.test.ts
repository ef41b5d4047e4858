import { expect, it } from 'vitest';
import { comparisons, pairsOf } from '../../../src/lab/analysis/comparisons';
import { cell, marked, planOf } from '../../support/experiment';

it('compares all with all, over what both have graded', () => {
  const results = [
    ...marked('a', [1, 0, 0, 1, null]),
    ...marked('b', [1, 1, 0, 0, 1]),
    ...marked('c', [0, 1]),
    cell({ contestant: 'c', problem: 'p2', status: 'failed' }),
  ];
  const found = comparisons(results, planOf(['a', 'b', 'c'], 5));
  expect(found.map(({ first, second, n }) => [first, second, n])).toEqual([
    ['a', 'b', 4],
    ['a', 'c', 2],
    ['b', 'c', 2],
  ]);
  expect(found[0]).toMatchObject({ onlyFirst: 1, onlySecond: 1, difference: 0 });
});

it('pairs seed with seed', () => {
  const results = [
    cell({ contestant: 'a', problem: 'p', seed: 1, score: 1 }),
    cell({ contestant: 'a', problem: 'p', seed: 2, score: 0 }),
    cell({ contestant: 'b', problem: 'p', seed: 2, score: 0.5 }),
    cell({ contestant: 'b', problem: 'p', seed: 3, score: 1 }),
  ];
  expect(pairsOf(results, { first: 'a', second: 'b' })).toEqual([{ problem: 'p', first: 0, second: 0.5 }]);
});
