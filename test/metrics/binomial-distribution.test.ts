import fc from 'fast-check';
import { expect, it } from 'vitest';
import { binomialCdf, binomialPmf, logChoose } from '../../src/metrics/binomial-distribution';

it('knows coins', () => {
  expect(Math.exp(logChoose(52, 5))).toBeCloseTo(2598960, 3);
  expect(binomialPmf(2, 4)).toBeCloseTo(6 / 16, 12);
  expect(binomialCdf(2, 10)).toBeCloseTo(56 / 1024, 12);
  expect(binomialPmf(3, 3, 0.2)).toBeCloseTo(0.008, 12);
  expect([binomialPmf(0, 5, 0), binomialPmf(5, 5, 1), binomialPmf(4, 5, 1)]).toEqual([1, 1, 0]);
  expect(logChoose(3, 4)).toBe(-Infinity);
});

it('sums to one', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.double({ min: 0, max: 1, noNaN: true }), (n, probability) => {
      expect(binomialCdf(n, n, probability)).toBeCloseTo(1, 9);
    }),
  );
});
