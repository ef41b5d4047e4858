import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mcnemar } from '../../src/metrics/mcnemar';

// The first two: Fagerland, Lydersen & Laake 2013, tables 1 and 2 (airway hyper-responsiveness; complete response).
it.each([
  [1, 7, 0.0703, 0.0391],
  [6, 16, 0.0525, 0.0347],
  [0, 5, 0.0625, 0.03125],
  [2, 2, 1, 0.8125],
  [1, 2, 1, 0.625],
])('of %d and %d: exact %d, mid-p %d', (onlyFirst, onlySecond, exact, midP) => {
  expect(mcnemar(onlyFirst, onlySecond).exact).toBeCloseTo(exact, 4);
  expect(mcnemar(onlyFirst, onlySecond).midP).toBeCloseTo(midP, 4);
});

it('finds no difference where no pair differs, and refuses what is no count', () => {
  expect(mcnemar(0, 0)).toEqual({ n: 0, exact: 1, midP: 1 });
  expect(() => mcnemar(-1, 2)).toThrow('onlyFirst is -1');
});

it('is symmetric, within (0, 1], and mid-p is the smaller', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (one, other) => {
      const { exact, midP } = mcnemar(one, other);
      expect(mcnemar(other, one)).toEqual(mcnemar(one, other));
      expect(midP).toBeGreaterThan(0);
      expect(midP).toBeLessThanOrEqual(exact);
      expect(exact).toBeLessThanOrEqual(1);
    }),
  );
});
