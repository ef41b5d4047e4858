import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Mark } from '../../src/metrics/mark';
import { transitions } from '../../src/metrics/transitions';

it('tells what became of each answer', () => {
  // Three kept, one harmed, two fixed, four still wrong, two without one of the grades.
  const first = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0, null, 1] as const;
  const last = [1, 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, null] as const;
  const table = transitions(first, last);
  expect(table).toMatchObject({
    n: 10,
    ungraded: 2,
    rightToRight: 3,
    rightToWrong: 1,
    wrongToRight: 2,
    wrongToWrong: 4,
    first: { value: 0.4 },
    last: { value: 0.5 },
    fixes: { count: 2, n: 10, value: 0.2 },
    harms: { count: 1, n: 10, value: 0.1 },
    fixesOfWrong: { count: 2, n: 6 },
    harmsOfRight: { count: 1, n: 4, value: 0.25 },
  });
  expect(table.gain).toBeCloseTo(0.1, 12);
});

it('gives the published actor–critic round of Pocket', () => {
  // 71 of 90 drafts right, 86 of 90 after the round; of the 19 wrong ones at most 4 stay wrong.
  const first = Array.from({ length: 90 }, (_, item) => item < 71);
  const last = Array.from({ length: 90 }, (_, item) => item < 86);
  expect(transitions(first, last)).toMatchObject({ wrongToRight: 15, rightToWrong: 0, wrongToWrong: 4 });
});

it('has no rates where there is nothing', () => {
  expect(transitions([], [])).toMatchObject({ n: 0, gain: null, fixes: { value: null } });
  expect(transitions([1], [1]).fixesOfWrong.value).toBeNull();
  expect(() => transitions([1], [])).toThrow('1 and of 0 items');
});

it('has a gain of fixes less harms, and counts that add up', () => {
  const mark = fc.constantFrom<Mark>(true, false, 1, 0, null);
  fc.assert(
    fc.property(fc.array(fc.tuple(mark, mark)), (pairs) => {
      const [first, last] = [pairs.map(([one]) => one), pairs.map(([, two]) => two)];
      const table = transitions(first, last);
      const counts = table.rightToRight + table.rightToWrong + table.wrongToRight + table.wrongToWrong;
      expect(counts).toBe(table.n);
      expect(table.n + table.ungraded).toBe(pairs.length);
      if (table.n === 0) return;
      expect(table.gain).toBeCloseTo(table.fixes.value! - table.harms.value!, 12);
      expect(table.gain).toBeCloseTo(table.last.value! - table.first.value!, 12);
    }),
  );
});
