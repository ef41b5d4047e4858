import { expect, it } from 'vitest';
import { duelingRegret } from '../../src/metrics/dueling-regret';

it('is the distance of a pair from the best that was shown', () => {
  // Best 0.8; pairs cost 0.5, 0.2 and 0.
  const { mean, last } = duelingRegret([
    [0.2, 0.4],
    [0.4, 0.8],
    [0.8, 0.8],
  ]);
  expect(mean).toBeCloseTo(0.7 / 3, 9);
  expect(last).toBe(0);
});

it('is nothing without rounds, and refuses what is no share', () => {
  expect(duelingRegret([])).toEqual({ mean: null, last: null });
  expect(() => duelingRegret([[0.5, 2]])).toThrow(/A score is 2/);
});
