import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holm } from '../../src/metrics/holm';

it('adjusts step by step', () => {
  // Sorted: 0.005·4, 0.01·3, 0.03·2, 0.04·1 → at least the one before.
  const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
  expect(adjusted).toEqual([0.03, 0.06, 0.06, 0.02].map((value) => expect.closeTo(value, 12)));
});

it('leaves one alone, stops at 1, and refuses what is no probability', () => {
  expect(holm([0.2])).toEqual([0.2]);
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
  expect(holm([])).toEqual([]);
  expect(() => holm([Number.NaN])).toThrow('NaN');
});

it('never lowers a p-value, keeps their order, and never exceeds Bonferroni', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (values) => {
      const adjusted = holm(values);
      values.forEach((value, index) => {
        expect(adjusted[index]).toBeGreaterThanOrEqual(value);
        expect(adjusted[index]).toBeLessThanOrEqual(Math.min(1, value * values.length) + 1e-12);
        values.forEach((other, at) => {
          if (value < other) expect(adjusted[index]).toBeLessThanOrEqual(adjusted[at]!);
        });
      });
    }),
  );
});
