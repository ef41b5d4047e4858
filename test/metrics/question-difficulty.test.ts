import { expect, it } from 'vitest';
import { questionDifficulty } from '../../src/metrics/question-difficulty';

const one = (hops: number, solves: number | null, attempts = 4) => ({ hops, solves, attempts });

it('reckons by hand, by hops', () => {
  const found = questionDifficulty([one(2, 1), one(1, 4), one(1, 2), one(1, 0), one(1, null), one(2, 2)]);
  expect(found).toEqual([
    { hops: 1, n: 4, trivial: 1, hopeless: 1, between: 1, malformed: 1, reward: 0.25 },
    { hops: 2, n: 2, trivial: 0, hopeless: 0, between: 2, malformed: 0, reward: 0.75 },
  ]);
});

it('knows the edges', () => {
  expect(questionDifficulty([])).toEqual([]);
  expect(() => questionDifficulty([one(1, 5)])).toThrow('5 of 4 attempts were right');
});
