import { expect, it } from 'vitest';
import { breakdown } from '../../../src/lab/analysis/breakdown';
import { cell, planOf } from '../../support/experiment';

it('sorts accuracy by task and by tag', () => {
  const results = [
    cell({ contestant: 'a', problem: 'p0', task: 'words', tags: ['made', 'hard'], score: 0 }),
    cell({ contestant: 'a', problem: 'p1', task: 'sums', tags: ['made'], score: 1 }),
    cell({ contestant: 'b', problem: 'p0', task: 'words', tags: ['made', 'hard'], score: null }),
    cell({ contestant: 'b', problem: 'p1', task: 'sums', tags: ['made'], score: 0.5 }),
  ];
  const groups = breakdown(results, planOf(['a', 'b'], 2));
  // 'made' is everywhere and says nothing.
  expect(groups.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['task sums', 'task words', 'tag hard']);
  expect(groups.map(({ accuracy }) => accuracy.map(({ value, n }) => [value, n]))).toEqual([
    [
      [1, 1],
      [0.5, 1],
    ],
    [
      [0, 1],
      [null, 0],
    ],
    [
      [0, 1],
      [null, 0],
    ],
  ]);
});
