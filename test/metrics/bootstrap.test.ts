import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bootstrap, bootstrapAccuracy, bootstrapDifference } from '../../src/metrics/bootstrap';

const half = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0] as const;

it('finds the quantiles that are known exactly', () => {
  // The resampled count is Binomial(10, ½): P(≤ 1) = 0.011, P(≤ 2) = 0.055, so its 2.5 % quantile is 2.
  expect(bootstrapAccuracy(half)).toEqual({ n: 10, estimate: 0.5, low: 0.2, high: 0.8, resamples: 10_000 });
  // P(≤ 2) = 0.055, P(≤ 3) = 0.172: the 10 % quantile is 3.
  expect(bootstrapAccuracy(half, { confidence: 0.8 })).toMatchObject({ low: 0.3, high: 0.7 });
});

it('is as wide as the normal theory says when there are many items', () => {
  const marks = Array.from({ length: 400 }, (_, item) => item % 4 === 0);
  const { low, high } = bootstrapAccuracy(marks, { resamples: 4000 });
  expect(high! - low!).toBeCloseTo(2 * 1.96 * Math.sqrt((0.25 * 0.75) / 400), 2);
});

it('draws pairs together', () => {
  const first = Array.from({ length: 40 }, (_, item) => item % 2 === 0);
  // The same system twice: no resample can show a difference.
  expect(bootstrapDifference(first, first)).toMatchObject({ estimate: 0, low: 0, high: 0 });
  const second = first.map((mark, item) => mark || item < 10);
  const { n, estimate, low, high } = bootstrapDifference([...first, null], [...second, true]);
  expect({ n, estimate }).toEqual({ n: 40, estimate: 0.125 });
  expect(low).toBeGreaterThan(0);
  expect(high).toBeLessThan(0.3);
});

it('repeats with its seed and moves with another', () => {
  const marks = Array.from({ length: 37 }, (_, item) => item % 3 === 0);
  const mean = (rows: readonly number[]) => rows.reduce((sum, row) => sum + row * Math.sqrt(row), 0) / rows.length;
  const rows = marks.map((mark, item) => (mark ? item : 1));
  expect(bootstrap(rows, mean, { seed: 1 })).toEqual(bootstrap(rows, mean, { seed: 1 }));
  expect(bootstrap(rows, mean, { seed: 1 })).not.toEqual(bootstrap(rows, mean, { seed: 2 }));
});

it('leaves out resamples in which the statistic is not defined', () => {
  const onlyMixed = (rows: readonly number[]) => (new Set(rows).size > 1 ? 1 : null);
  const { resamples, low, high } = bootstrap([0, 1], onlyMixed, { resamples: 1000 });
  // Both rows are drawn in half of the resamples.
  expect(resamples).toBeGreaterThan(400);
  expect(resamples).toBeLessThan(600);
  expect([low, high]).toEqual([1, 1]);
  expect(bootstrap([], onlyMixed)).toEqual({ n: 0, estimate: null, low: null, high: null, resamples: 0 });
  expect(() => bootstrap([1], onlyMixed, { confidence: 95 })).toThrow('95');
});

it('stays within the data', () => {
  const rows = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 12 });
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  fc.assert(
    fc.property(rows, (values) => {
      const { low, high } = bootstrap(values, mean, { resamples: 200 });
      expect(low).toBeGreaterThanOrEqual(Math.min(...values));
      expect(high).toBeLessThanOrEqual(Math.max(...values));
      expect(low).toBeLessThanOrEqual(high!);
    }),
  );
});
