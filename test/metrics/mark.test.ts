import { expect, it } from 'vitest';
import { complete, graded, mean, probability } from '../../src/metrics/mark';

it('keeps what is graded, as 0 and 1', () => {
  expect(graded([true, false, 1, 0, null])).toEqual([1, 0, 1, 0]);
});

it('keeps items that every list has graded, side by side', () => {
  const rows = complete([
    [true, null, 0, 1],
    [false, true, null, 1],
  ]);
  expect(rows).toEqual([
    [1, 0],
    [1, 1],
  ]);
  expect(complete([])).toEqual([]);
  expect(() => complete([[1, 1], [1]])).toThrow('2 and of 1 items');
});

it('has no mean of nothing, and quotes what is no probability', () => {
  expect(mean([])).toBeNull();
  expect(mean([1, 2, 6])).toBe(3);
  expect(() => probability(-0.1, 'share')).toThrow('share is -0.1');
});
