import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leaveOneOut } from '../../src/base/leave-one-out';

it('compares each with the mean of the others', () => {
  expect(leaveOneOut([1, 0, 0, 1])).toEqual([1 - 1 / 3, -2 / 3, -2 / 3, 1 - 1 / 3]);
  expect(leaveOneOut([1, null, 0])).toEqual([1, null, -1]);
  expect(leaveOneOut([1])).toEqual([null]);
  expect(leaveOneOut([])).toEqual([]);
});

it('sums to nothing', () => {
  const rewards = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(rewards, (list) => {
      expect(leaveOneOut(list).reduce<number>((sum, one) => sum + one!, 0)).toBeCloseTo(0, 9);
    }),
  );
});
