import fc from 'fast-check';
import { expect, it } from 'vitest';
import { meanPassAtK, passAtK } from '../../src/metrics/pass-at-k';
import { subsets } from './subsets';

it.each([
  [5, 2, 3, 1 - 1 / 10],
  [10, 3, 1, 0.3],
  [4, 1, 2, 0.5],
  [3, 0, 2, 0],
  [3, 2, 2, 1],
  // By hand: 1 − C(190,100)/C(200,100) = 1 − Π (100 − i)/(200 − i), i = 0…9.
  [200, 10, 100, 0.99922],
])('of %d samples with %d right, k = %d: %d', (n, right, k, value) => {
  expect(passAtK(n, right, k)).toBeCloseTo(value, 4);
});

it('is not defined with fewer samples than k', () => {
  expect(passAtK(3, 1, 4)).toBeNull();
  expect(() => passAtK(3, 4, 1)).toThrow('4 right samples of 3');
  expect(() => passAtK(3, 1, 0)).toThrow('k is 0');
  const problems = [
    { n: 4, right: 1 },
    { n: 4, right: 4 },
    { n: 1, right: 1 },
  ];
  expect(meanPassAtK(problems, 2)).toEqual({ n: 2, leftOut: 1, value: 0.75 });
});

it('is the share of all subsets that hold a right sample', () => {
  const cases = fc
    .integer({ min: 1, max: 9 })
    .chain((n) => fc.tuple(fc.constant(n), fc.nat(n), fc.integer({ min: 1, max: n })));
  fc.assert(
    fc.property(cases, ([n, right, k]) => {
      const all = subsets(
        Array.from({ length: n }, (_, index) => index < right),
        k,
      );
      expect(passAtK(n, right, k)).toBeCloseTo(all.filter((drawn) => drawn.includes(true)).length / all.length, 10);
    }),
  );
});
