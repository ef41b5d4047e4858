import fc from 'fast-check';
import { expect, it } from 'vitest';
import { repairCurve } from '../../src/metrics/repair-curve';

const problems = [
  ['pass'],
  ['syntax', 'pass'],
  ['assertion', 'assertion', 'pass'],
  ['assertion', 'name', 'assertion', 'assertion', 'pass'],
  ['type', 'type', 'type', 'type', 'type'],
];

it('counts what is solved within each number of attempts', () => {
  const { solved, gain, early } = repairCurve(problems, 5);
  expect(solved.map(({ count }) => count)).toEqual([1, 2, 3, 3, 4]);
  expect(gain).toBeCloseTo(0.6, 12);
  expect(early).toBeCloseTo(2 / 3, 12);
});

it('says which faults are repaired', () => {
  const { byFault } = repairCurve(problems, 5);
  expect(Object.fromEntries(Object.entries(byFault).map(([fault, { count, n }]) => [fault, [count, n]]))).toEqual({
    assertion: [2, 5],
    name: [0, 1],
    syntax: [1, 1],
    type: [0, 4],
  });
});

it('has no early share where nothing is gained, and refuses what cannot be', () => {
  expect(repairCurve([['pass'], ['other', 'other']], 2)).toMatchObject({ gain: 0, early: null });
  expect(() => repairCurve([['pass', 'pass']], 3)).toThrow('pass, pass');
  expect(() => repairCurve([['a', 'b', 'c']], 2)).toThrow('3 attempts');
});

it('never falls with more attempts', () => {
  const attempts = fc.array(fc.constantFrom('syntax', 'name', 'other'), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(attempts, fc.boolean()), { minLength: 1 }), (drawn) => {
      const lists = drawn.map(([faults, passes]) => (passes ? [...faults, 'pass'] : faults));
      const counts = repairCurve(lists, 5).solved.map(({ count }) => count);
      expect(counts).toEqual([...counts].sort((one, other) => one - other));
      expect(counts.at(-1)).toBe(drawn.filter(([, passes]) => passes).length);
    }),
  );
});
