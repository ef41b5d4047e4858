import { expect, it } from 'vitest';
import { accuracy } from '../../src/metrics/accuracy';

it('is the share of graded items that are right', () => {
  expect(accuracy([true, 1, false, 0, null])).toMatchObject({ count: 2, n: 4, value: 0.5, ungraded: 1 });
  const { low, high } = accuracy(Array.from({ length: 10 }, () => true));
  expect([low, high]).toEqual([expect.closeTo(0.7225, 4), 1]);
});

it('is not defined without grades', () => {
  expect(accuracy([null])).toEqual({ count: 0, n: 0, value: null, low: 0, high: 1, ungraded: 1 });
});
