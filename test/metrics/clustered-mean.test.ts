import { expect, it } from 'vitest';
import { clusteredMean } from '../../src/metrics/clustered-mean';

it('is the mean with z standard errors', () => {
  // s² = 2.5, so the standard error is √(2.5/5).
  const { value, low, high } = clusteredMean([[1], [2], [3], [4], [5]]);
  expect(value).toBe(3);
  expect(high! - 3).toBeCloseTo(1.959964 * Math.sqrt(0.5), 6);
  expect(3 - low!).toBeCloseTo(1.959964 * Math.sqrt(0.5), 6);
});

it('is as wide for repeats that say the same', () => {
  const once = clusteredMean([[1], [2], [3], [4], [5]]);
  const twice = clusteredMean([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 5],
  ]);
  expect(twice).toMatchObject({ n: 10, clusters: 5, value: 3 });
  expect(twice.low).toBeCloseTo(once.low!, 12);
});

it('has no interval of one problem', () => {
  expect(clusteredMean([[7, 9]])).toEqual({ n: 2, clusters: 1, value: 8, low: null, high: null });
  expect(clusteredMean([])).toEqual({ n: 0, clusters: 0, value: null, low: null, high: null });
});
