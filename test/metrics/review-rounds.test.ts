import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reviewRounds } from '../../src/metrics/review-rounds';

it('follows accuracy, flips and drift over the rounds', () => {
  const result = reviewRounds([
    [0, 1, 1],
    [1, 1, 0],
    [0, 1, 0],
    [0, 0, 0],
    [1, null, 1],
  ]);
  expect([result.n, result.ungraded]).toEqual([4, 1]);
  expect(result.accuracy.map(({ value }) => value)).toEqual([0.25, 0.75, 0.25]);
  expect(result.cumulative.map(({ value }) => value)).toEqual([0.25, 0.75, 0.75]);
  expect(result.fixes.map(({ value }) => value)).toEqual([0.5, 0]);
  expect(result.harms.map(({ value }) => value)).toEqual([0, 0.5]);
  expect(result.drift).toBe(-0.5);
});

it('moves by fixes less harms, and never forgets a right answer', () => {
  const marks = fc.array(fc.array(fc.constantFrom<0 | 1>(0, 1), { minLength: 3, maxLength: 3 }), { minLength: 1 });
  fc.assert(
    fc.property(marks, (items) => {
      const { accuracy, cumulative, fixes, harms, drift } = reviewRounds(items);
      for (const round of [0, 1]) {
        const moved = accuracy[round + 1]!.count - accuracy[round]!.count;
        expect(moved).toBe(fixes[round]!.count - harms[round]!.count);
        expect(cumulative[round + 1]!.count).toBeGreaterThanOrEqual(cumulative[round]!.count);
      }
      expect(drift).toBeLessThanOrEqual(0);
    }),
  );
});

it('is not defined without items, and refuses rounds that do not match', () => {
  expect(reviewRounds([])).toMatchObject({ n: 0, accuracy: [], harms: [], drift: null });
  expect(reviewRounds([[null, 1]])).toMatchObject({ n: 0, ungraded: 1, drift: null });
  expect(() => reviewRounds([[1, 0], [1]])).toThrow('1 rounds and another 2');
});
