import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cohenKappa } from '../../src/metrics/cohen-kappa';
import type { Mark } from '../../src/metrics/mark';

/** Two lists of marks from the counts of a 2 × 2 table. */
function lists(yes: number, onlyOne: number, onlyOther: number, no: number): [Mark[], Mark[]] {
  const times = (count: number, a: Mark, b: Mark) => Array.from({ length: count }, () => [a, b] as const);
  const rows = [...times(yes, 1, 1), ...times(onlyOne, 1, 0), ...times(onlyOther, 0, 1), ...times(no, 0, 0)];
  return [rows.map(([a]) => a), rows.map(([, b]) => b)];
}
const kappaOf = ([a, b, c, d]: readonly number[]) => {
  const expected = (a! + b!) * (a! + c!) + (c! + d!) * (b! + d!);
  return (a! + d! - expected) / (1 - expected);
};
/** Standard error by the delta method with a gradient taken by differences: nothing of the formula under test. */
function errorByDelta(counts: readonly number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map((count) => count / n);
  const step = 1e-6;
  const slope = shares.map((_, at) => {
    const moved = (by: number) => kappaOf(normal(shares.map((share, place) => (place === at ? share + by : share))));
    return (moved(step) - moved(-step)) / (2 * step);
  });
  const mean = shares.reduce((sum, share, at) => sum + share * slope[at]!, 0);
  return Math.sqrt(shares.reduce((sum, share, at) => sum + share * (slope[at]! - mean) ** 2, 0) / n);
}
const normal = (shares: readonly number[]) => {
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => share / sum);
};

it('is 0.4 where two agree on 35 of 50 and chance gives a half', () => {
  const kappa = cohenKappa(...lists(20, 5, 10, 15));
  expect(kappa).toMatchObject({ n: 50, ungraded: 0, agreement: 0.7 });
  expect(kappa.value).toBeCloseTo(0.4, 12);
  expect((kappa.high - kappa.low) / 2 / 1.959964).toBeCloseTo(errorByDelta([20, 5, 10, 15]), 6);
});

it('has the standard error that the delta method gives', () => {
  const count = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(fc.tuple(count, count, count, count), (counts) => {
      const { value, low, high } = cohenKappa(...lists(...counts), 0.5);
      expect(value).toBeCloseTo(kappaOf(normal(counts)), 9);
      // At a half the interval is narrow enough not to be cut.
      if (low > -1 && high < 1) expect((high - low) / 2 / 0.6744898).toBeCloseTo(errorByDelta(counts), 4);
    }),
  );
});

it('is 1 where all agree, below 0 where all differ, and nothing where nothing varies', () => {
  expect(cohenKappa(...lists(5, 0, 0, 5))).toMatchObject({ value: 1, low: 1, high: 1 });
  expect(cohenKappa(...lists(0, 5, 5, 0)).value).toBe(-1);
  expect(cohenKappa(...lists(7, 0, 0, 0))).toMatchObject({ agreement: 1, value: null, low: -1, high: 1 });
  expect(cohenKappa([], [])).toEqual({ n: 0, ungraded: 0, agreement: null, value: null, low: -1, high: 1 });
});

it('leaves out what one of them did not mark', () => {
  expect(cohenKappa([1, null, 0, 1], [1, 1, 0, null])).toMatchObject({ n: 2, ungraded: 2, value: 1 });
  expect(() => cohenKappa([1], [])).toThrow(RangeError);
});

it('does not depend on who is named first, nor on what is called right', () => {
  const mark = fc.constantFrom<Mark>(0, 1, null);
  fc.assert(
    fc.property(fc.array(fc.tuple(mark, mark)), (pairs) => {
      const [one, other] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
      const flip = (marks: Mark[]): Mark[] => marks.map((given) => (given === null ? null : given ? 0 : 1));
      const kappa = cohenKappa(one, other);
      for (const same of [cohenKappa(other, one), cohenKappa(flip(one), flip(other))]) {
        expect(same.n).toBe(kappa.n);
        if (kappa.value === null) expect(same.value).toBeNull();
        else expect(same.value).toBeCloseTo(kappa.value, 9);
        expect(same.low).toBeCloseTo(kappa.low, 9);
      }
    }),
  );
});
