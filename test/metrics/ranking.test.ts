import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ranking } from '../../src/metrics/ranking';

const of = (ranked: string, relevant: string) => ranking([...ranked], new Set(relevant));

it('reckons by hand', () => {
  // Relevant at places 1, 3 and 6 of which there are four.
  const it = of('abcdef', 'acfz');
  expect(it.recall(3)).toBe(0.5);
  expect(it.averagePrecision).toBeCloseTo((1 + 2 / 3 + 3 / 6) / 4, 12);
  expect(it.reciprocalRank).toBe(1);
  const gain = 1 + 1 / Math.log2(4) + 1 / Math.log2(7);
  const best = 1 + 1 / Math.log2(3) + 1 / Math.log2(4) + 1 / Math.log2(5);
  expect(it.ndcg(10)).toBeCloseTo(gain / best, 12);
  expect(it.ndcg(1)).toBe(1);
});

it('knows the edges', () => {
  expect(of('abc', '').averagePrecision).toBeNull();
  expect(of('abc', '').ndcg(10)).toBeNull();
  expect(of('', 'a')).toMatchObject({ averagePrecision: 0, reciprocalRank: 0 });
  expect(() => of('aba', 'a')).toThrow("'a' is ranked twice");
});

it('is 1 when all that counts comes first, and never more', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(ids, fc.nat(), (ranked, cut) => {
      const count = (cut % ranked.length) + 1;
      const best = ranking(ranked, new Set(ranked.slice(0, count)));
      expect(best.averagePrecision).toBeCloseTo(1, 12);
      expect(best.ndcg(10)).toBeCloseTo(1, 12);
      const other = ranking(ranked.toReversed(), new Set(ranked.slice(0, count)));
      expect(other.ndcg(10)!).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});
