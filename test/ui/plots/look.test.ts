import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apart, fitted } from '../../../src/ui/panels/plots/look';

it('leaves labels where they belong when there is room', () => {
  expect(apart([100, 10, 50], 15)).toEqual([100, 10, 50]);
  // Two that touch share the mean.
  expect(apart([10, 12], 10)).toEqual([6, 16]);
  // The third is pushed on by the two.
  expect(apart([10, 12, 20], 10)).toEqual([4, 14, 24]);
});

it('keeps labels apart and in order', () => {
  const places = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(places, (given) => {
      const moved = apart(given, 15);
      const order = given.map((_, index) => index).sort((one, other) => given[one]! - given[other]!);
      const sorted = order.map((index) => moved[index]!);
      sorted.slice(1).forEach((place, index) => expect(place - sorted[index]!).toBeGreaterThanOrEqual(15 - 1e-9));
    }),
  );
});

it('cuts names that are too long', () => {
  expect(fitted('short', 100)).toBe('short');
  expect(fitted('a very long name indeed', 66)).toBe('a very lo…');
});
