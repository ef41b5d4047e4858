import fc from 'fast-check';
import { expect, it } from 'vitest';
import { winRate, type Comparison, type Outcome } from '../../src/metrics/win-rate';

it('counts ties as half and averages the orders of an item', () => {
  const result = winRate([
    { first: 'win', second: 'win' },
    { first: 'win', second: 'loss' },
    { first: 'tie', second: null },
    { first: null, second: null },
  ]);
  expect(result).toMatchObject({ n: 3, unread: 1, value: (1 + 0.5 + 0.5) / 3, firstPlace: 0.5 });
  expect([result.consistent.count, result.consistent.n]).toEqual([1, 2]);
});

it('gives both sides of the same comparisons shares that sum to one', () => {
  const outcome = fc.constantFrom<Outcome>('win', 'tie', 'loss', null);
  const turned: Record<string, Outcome> = { win: 'loss', tie: 'tie', loss: 'win' };
  const other = (mine: Outcome): Outcome => (mine === null ? null : turned[mine]!);
  fc.assert(
    fc.property(fc.array(fc.record({ first: outcome, second: outcome })), (items: Comparison[]) => {
      const mine = winRate(items);
      const theirs = winRate(items.map(({ first, second }) => ({ first: other(second), second: other(first) })));
      expect(theirs.n).toBe(mine.n);
      if (mine.value !== null) expect(mine.value + theirs.value!).toBeCloseTo(1, 12);
      expect(theirs.consistent.count).toBe(mine.consistent.count);
    }),
  );
});

it('is not defined of nothing', () => expect(winRate([])).toMatchObject({ n: 0, value: null, firstPlace: null }));
