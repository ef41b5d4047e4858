import fc from 'fast-check';
import { expect, it } from 'vitest';
import { majorityAtK } from '../../src/metrics/majority-at-k';
import { subsets } from './subsets';

it('counts small cases as one does by hand', () => {
  // Of three samples: a tie of two is broken by lot, so {7,7} wins, {7,8} twice half.
  expect(majorityAtK(['7', '7', '8'], '7', 2)).toBeCloseTo((1 + 0.5 + 0.5) / 3, 12);
  expect(majorityAtK(['7', '7', '8'], '7', 3)).toBeCloseTo(1, 12);
  expect(majorityAtK(['7', '8', '9'], '7', 3)).toBeCloseTo(1 / 3, 12);
  expect(majorityAtK(['7', null, null], '7', 3)).toBeCloseTo(1, 12);
  expect(majorityAtK(['8', '8'], '7', 2)).toBe(0);
  expect(majorityAtK([null, null], '7', 1)).toBe(0);
});

it('is not defined with fewer samples than k', () => {
  expect(majorityAtK(['7'], '7', 2)).toBeNull();
  expect(() => majorityAtK(['7'], '7', 0)).toThrow('k is 0');
});

it('is the mean over all subsets', () => {
  const answers = fc.array(fc.constantFrom('7', '8', '9', null), { minLength: 1, maxLength: 8 });
  const cases = answers.chain((list) => fc.tuple(fc.constant(list), fc.integer({ min: 1, max: list.length })));
  fc.assert(
    fc.property(cases, ([list, k]) => {
      const all = subsets(list, k).map((drawn) => {
        const votes = (answer: string) => drawn.filter((one) => one === answer).length;
        const most = Math.max(...['7', '8', '9'].map(votes));
        if (most === 0 || votes('7') < most) return 0;
        return 1 / ['7', '8', '9'].filter((answer) => votes(answer) === most).length;
      });
      expect(majorityAtK(list, '7', k)).toBeCloseTo(all.reduce((sum, win) => sum + win, 0) / all.length, 9);
    }),
  );
});
