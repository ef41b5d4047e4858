import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toolReward } from '../../src/metrics/tool-reward';

it('is the harmonic mean of precision and completeness', () => {
  // P = 3/4, C = 1/2: 2 · 3/8 / (5/4) = 0.6.
  const { precision, completeness, reward } = toolReward({ useful: 3, calls: 4, solved: 1, parts: 2 });
  expect([precision, completeness]).toEqual([0.75, 0.5]);
  expect(reward).toBeCloseTo(0.6, 12);
  expect(toolReward({ useful: 0, calls: 3, solved: 0, parts: 1 }).reward).toBe(0);
});

it('is not defined without calls or parts, and refuses what cannot be', () => {
  expect(toolReward({ useful: 0, calls: 0, solved: 0, parts: 2 })).toEqual({ precision: null, completeness: 0, reward: null }); // prettier-ignore
  expect(() => toolReward({ useful: 2, calls: 1, solved: 0, parts: 1 })).toThrow('2 of 1 calls');
});

it('lies between its terms', () => {
  const count = fc.integer({ min: 1, max: 30 });
  fc.assert(
    fc.property(count, count, fc.nat(30), fc.nat(30), (calls, parts, useful, solved) => {
      const all = toolReward({ calls, parts, useful: Math.min(useful, calls), solved: Math.min(solved, parts) });
      expect(all.reward!).toBeGreaterThanOrEqual(Math.min(all.precision!, all.completeness!) - 1e-12);
      expect(all.reward!).toBeLessThanOrEqual(Math.max(all.precision!, all.completeness!) + 1e-12);
    }),
  );
});
