import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clusteredRate } from '../../src/metrics/clustered-rate';
import { wilson } from '../../src/metrics/wilson';

it('is Wilson’s interval of one mark a problem', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 60 }), (marks) => {
      const { low, high, effective } = clusteredRate(marks.map((mark) => [mark]));
      const known = wilson(marks.filter(Boolean).length, marks.length);
      expect(low).toBeCloseTo(known.low, 9);
      expect(high).toBeCloseTo(known.high, 9);
      expect(effective).toBeCloseTo(marks.length, 9);
    }),
  );
});

it('takes a repeat that says the same for no new problem', () => {
  const twice = Array.from({ length: 20 }, (_, problem) => (problem % 4 ? [1, 1] : [0, 0]));
  const { n, clusters, value, effective, low, high } = clusteredRate(twice);
  expect({ n, clusters, value }).toEqual({ n: 40, clusters: 20, value: 0.75 });
  // C − 1, for the variance between clusters is estimated.
  expect(effective).toBeCloseTo(19, 9);
  expect(high - low).toBeGreaterThan(wilson(15, 20).high - wilson(15, 20).low);
});

it('takes repeats that differ for more', () => {
  // Each problem is right once and wrong once: the mean does not vary between problems.
  expect(clusteredRate(Array.from({ length: 10 }, () => [1, 0])).effective).toBe(20);
});

it('does not trust what is all right', () => {
  const { effective, low, high } = clusteredRate(Array.from({ length: 10 }, () => [1, 1, 1]));
  expect({ effective, high }).toEqual({ effective: 10, high: 1 });
  expect(low).toBeCloseTo(wilson(10, 10).low, 12);
  expect(clusteredRate([[1, 0, 1, 1]]).effective).toBe(1);
  expect(clusteredRate([])).toEqual({ n: 0, clusters: 0, effective: 0, value: null, low: 0, high: 1 });
  expect(() => clusteredRate([[1.5]])).toThrow('1.5');
});

it('holds its value and stays a share', () => {
  const clusters = fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(clusters, (given) => {
      const { low, high, value, effective, n } = clusteredRate(given);
      expect(low).toBeGreaterThanOrEqual(-1e-12);
      expect(high).toBeLessThanOrEqual(1 + 1e-12);
      expect(low).toBeLessThanOrEqual(value! + 1e-9);
      expect(high).toBeGreaterThanOrEqual(value! - 1e-9);
      expect(effective).toBeLessThanOrEqual(n + 1e-9);
    }),
  );
});
