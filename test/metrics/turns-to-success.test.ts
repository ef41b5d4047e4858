import { expect, it } from 'vitest';
import { turnsToSuccess } from '../../src/metrics/turns-to-success';

it('reckons by hand', () => {
  // Solved at once, at the second, at the fourth attempt, never.
  const { within, slope, reciprocal, recall } = turnsToSuccess([0, 1, 3, null], 5);
  expect(within.map(({ value }) => value)).toEqual([0.25, 0.5, 0.5, 0.75, 0.75]);
  // Σ (k - 3) SR_k / Σ (k - 3)² = (-0.5 - 0.5 + 0 + 0.75 + 1.5) / 10.
  expect(slope).toBeCloseTo(0.125);
  expect(reciprocal).toBeCloseTo((1 + 1 / 2 + 1 / 4) / 4);
  expect(recall).toMatchObject({ count: 3, n: 4 });
});

it('is undefined for nothing, and refuses a solution after the end', () => {
  expect(turnsToSuccess([], 3)).toMatchObject({ slope: null, reciprocal: null, recall: { value: null } });
  expect(turnsToSuccess([0], 1).slope).toBeNull();
  expect(() => turnsToSuccess([5], 5)).toThrow('attempt 5');
});
