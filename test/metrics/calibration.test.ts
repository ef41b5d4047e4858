import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calibration } from '../../src/metrics/calibration';

it('weighs the gaps of the bins', () => {
  // Upper bin: sure 0.9, right 2 of 4; lower bin: sure 0.2, right 0 of 1. ECE = 4/5 · 0.4 + 1/5 · 0.2.
  const said = [
    ...[true, true, false, false].map((right) => ({ confidence: 0.9, right })),
    { confidence: 0.2, right: false },
    { confidence: 0.7, right: null },
  ];
  const { n, ungraded, bins, expectedError, maximumError, brier } = calibration(said, 2);
  expect({ n, ungraded }).toEqual({ n: 5, ungraded: 1 });
  expect(bins).toMatchObject([
    { from: 0, to: 0.5, n: 1, confidence: 0.2, accuracy: 0 },
    { from: 0.5, to: 1, n: 4, accuracy: 0.5 },
  ]);
  expect(expectedError).toBeCloseTo(0.36, 12);
  expect(maximumError).toBeCloseTo(0.4, 12);
  expect(brier).toBeCloseTo((2 * 0.01 + 2 * 0.81 + 0.04) / 5, 12);
});

it('puts the ends into the first and the last bin', () => {
  const counts = calibration([0, 0.1, 0.100001, 1].map((confidence) => ({ confidence, right: true }))).bins.map(
    ({ n }) => n,
  );
  expect(counts).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
});

it('is not defined without predictions and refuses what is no probability', () => {
  expect(calibration([])).toMatchObject({ n: 0, expectedError: null, maximumError: null, brier: null });
  expect(() => calibration([{ confidence: 95, right: true }])).toThrow('95');
});

it('counts each prediction once and never exceeds its largest gap', () => {
  const one = fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1 }), fc.integer({ min: 1, max: 20 }), (said, count) => {
      const { bins, expectedError, maximumError } = calibration(said, count);
      expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(said.length);
      expect(expectedError).toBeLessThanOrEqual(maximumError! + 1e-12);
    }),
  );
});
