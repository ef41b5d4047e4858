import { expect, it } from 'vitest';
import { repeats } from '../../../src/lab/analysis/repeats';
import { cell } from '../../support/experiment';

const seeds = (problem: string, answers: readonly (readonly [score: number | null, read: string | null])[]) =>
  answers.map(([score, read], seed) => cell({ contestant: 'a', problem, seed, score, read }));

it('tells what several tries and their vote come to', () => {
  const found = repeats([
    ...seeds('p0', [
      [1, '4'],
      [1, '4.0'],
      [0, '5'],
    ]),
    ...seeds('p1', [
      [1, '4'],
      [0, '5'],
      [0, '5'],
    ]),
    ...seeds('p2', [
      [0, '1'],
      [0, null],
      [null, null],
    ]),
  ]);
  expect(found.map(({ k, pass, majority }) => [k, pass.n, pass.value, majority.value])).toEqual([
    [1, 3, expect.closeTo(1 / 3, 12), expect.closeTo(1 / 3, 12)],
    // p0: 1, p1: 1 − 1/3, p2: 0; votes of two: p0 (1 + ½ + ½)/3, p1 (½ + ½ + 0)/3
    [2, 3, expect.closeTo((1 + 2 / 3) / 3, 12), expect.closeTo((2 / 3 + 1 / 3) / 3, 12)],
    // p2 has two graded runs.
    [3, 2, 1, 0.5],
  ]);
});

it('is not there for one seed', () => {
  expect(repeats(seeds('p', [[1, '4']]))).toEqual([]);
});
