import { expect, it } from 'vitest';
import { harmonicMean } from '../../src/base/harmonic-mean';

it('is nearer to the smaller of two numbers, and nothing where one is nothing', () => {
  expect(harmonicMean(1, 0.5)).toBeCloseTo(2 / 3, 12);
  expect(harmonicMean(1, 0)).toBe(0);
  expect(harmonicMean(0, 0)).toBe(0);
});
