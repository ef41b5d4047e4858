import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilson } from '../../src/metrics/wilson';

// Newcombe 1998, Statistics in Medicine 17, table I, method 3; the last by hand: 10/(10 + 1.96²).
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [10, 10, 0.7225, 1],
])('of %d in %d is [%d, %d]', (successes, n, low, high) => {
  expect(wilson(successes, n).low).toBeCloseTo(low, 4);
  expect(wilson(successes, n).high).toBeCloseTo(high, 4);
});

it('says nothing about nothing, and refuses the impossible', () => {
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  expect(() => wilson(3, 2)).toThrow('3 successes in 2 trials');
  expect(() => wilson(0.5, 2)).toThrow('0.5');
});

it('holds the share, mirrors, and widens with confidence', () => {
  const shares = fc
    .integer({ min: 1, max: 500 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(shares, ([successes, n]) => {
      const { low, high } = wilson(successes, n);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(successes / n);
      expect(high).toBeGreaterThanOrEqual(successes / n);
      expect(wilson(n - successes, n).high).toBeCloseTo(1 - low, 12);
      const wider = wilson(successes, n, 0.99);
      expect(wider.high - wider.low).toBeGreaterThan(high - low);
    }),
  );
});
