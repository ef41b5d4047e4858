import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paired } from '../../../src/lab/analysis/paired';
import { mcnemar } from '../../../src/metrics/mcnemar';

const marks = (first: readonly number[], second: readonly number[]) =>
  first.map((mark, index) => ({ problem: `p${index}`, first: mark, second: second[index]! }));

it('is McNemar’s exact test of one seed', () => {
  const first = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
  const second = [1, 1, 0, 1, 1, 1, 1, 1, 1, 0];
  expect(paired(marks(first, second))).toMatchObject({
    n: 10,
    problems: 10,
    difference: 0.5,
    onlyFirst: 1,
    onlySecond: 6,
    p: mcnemar(1, 6).exact,
    by: 'mcnemar',
    spread: Math.sqrt(0.7),
  });
});

it('does not become surer by repeating the same', () => {
  const once = marks([1, 0, 0, 0, 0, 0], [0, 1, 1, 1, 1, 1]);
  const thrice = [...once, ...once, ...once];
  expect(paired(thrice)).toMatchObject({ n: 18, problems: 6, p: paired(once).p, difference: paired(once).difference });
});

it('adds up the seeds of a problem', () => {
  // Differences by problem: +2, −1, +1; of 8 choices of signs 6 are as far from zero as 2.
  const pairs = [
    { problem: 'a', first: 0, second: 1 },
    { problem: 'a', first: 0, second: 1 },
    { problem: 'b', first: 1, second: 0 },
    { problem: 'b', first: 1, second: 1 },
    { problem: 'c', first: 0, second: 1 },
  ];
  expect(paired(pairs)).toMatchObject({ n: 5, problems: 3, difference: 0.4, p: 0.75, by: 'exact' });
});

it('says nothing of nothing', () => {
  expect(paired([])).toMatchObject({ n: 0, problems: 0, difference: null, p: 1, spread: 0 });
});

it('turns its sign with its sides, and nothing else', () => {
  const pair = fc.record({
    problem: fc.constantFrom('a', 'b', 'c', 'd'),
    first: fc.constantFrom(0, 1),
    second: fc.constantFrom(0, 1),
  });
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 20 }), (pairs) => {
      const one = paired(pairs);
      const other = paired(pairs.map(({ problem, first, second }) => ({ problem, first: second, second: first })));
      expect(other.difference).toBeCloseTo(-one.difference!, 12);
      expect(other.p).toBeCloseTo(one.p, 12);
      expect([other.onlyFirst, other.onlySecond]).toEqual([one.onlySecond, one.onlyFirst]);
    }),
  );
});
