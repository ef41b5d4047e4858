import { expect, it } from 'vitest';
import { secondPass } from '../../../src/lab/analysis/second-pass';
import { contestant, marked, planOf } from '../../support/experiment';

const conditions = ['D: revision', 'A: generator alone', 'B: re-solving', 'C: empty draft'];
const contestants = conditions.map((condition) =>
  contestant(condition[0]!, condition, { strategy: 'revision-or-resolving', options: { condition } }),
);
const results = [
  ...marked('A', [0, 0, 0, 1, 1]),
  ...marked('B', [1, 1, 0, 1, 1]),
  ...marked('C', [1, 0, 0, 1, null]),
  ...marked('D', [1, 1, 1, 1, 1]),
];

it('splits the gain when the four conditions are there', () => {
  const found = secondPass(results, planOf([], 5, [1], { contestants }));
  expect(found).toMatchObject({ n: 4, reSolving: 0.5, scaffold: -0.25, content: 0.5, total: 0.75 });
  expect(found!.tests.map(({ part, difference, n }) => [part, difference, n])).toEqual([
    ['reSolving', 0.5, 4],
    ['scaffold', -0.25, 4],
    ['content', 0.5, 4],
    ['total', 0.75, 4],
  ]);
  // 2/2³ for the whole, four times.
  expect(found!.tests[3]).toMatchObject({ adjusted: 1, settled: false });
  expect(found!.rows[0]).toEqual({ problem: 'p0', marks: [0, 1, 1, 1] });
});

it('says nothing unless each is there once', () => {
  expect(secondPass(results, planOf([], 5, [1], { contestants: contestants.slice(1) }))).toBeNull();
  const twice = [...contestants, { ...contestants[0]!, id: 'again' }];
  expect(secondPass(results, planOf([], 5, [1], { contestants: twice }))).toBeNull();
});
