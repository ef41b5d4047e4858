import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agreement, consistency } from '../../src/metrics/consistency';

it('measures agreement and entropy', () => {
  const result = agreement(['7', '8', '7', null, '9']);
  expect(result).toMatchObject({ n: 4, unread: 1, mode: '7', agreement: 0.5 });
  // ½ ln 2 + 2 · ¼ ln 4 = 1.5 ln 2
  expect(result.entropy).toBeCloseTo(1.5 * Math.LN2, 12);
});

it('gives the earlier of a tie, and nothing of nothing', () => {
  expect(agreement(['9', '7', '7', '9']).mode).toBe('9');
  expect(agreement([null])).toEqual({ n: 0, unread: 1, mode: null, agreement: null, entropy: null });
});

it('averages over items', () => {
  expect(consistency([['7', '7'], ['7', '8'], [null]])).toEqual({
    n: 2,
    unread: 1,
    agreement: 0.75,
    entropy: expect.closeTo(Math.LN2 / 2, 12),
  });
  expect(consistency([])).toEqual({ n: 0, unread: 0, agreement: null, entropy: null });
});

it('has an entropy between 0 (all agree) and ln n (all differ)', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('1', '2', '3', '4'), { minLength: 1 }), (answers) => {
      const result = agreement(answers);
      const kinds = new Set(answers).size;
      expect(result.entropy).toBeGreaterThanOrEqual(0);
      expect(result.entropy).toBeLessThanOrEqual(Math.log(kinds) + 1e-12);
      expect(result.agreement).toBeGreaterThanOrEqual(1 / kinds - 1e-12);
      expect(result.entropy === 0).toBe(result.agreement === 1);
    }),
  );
});
