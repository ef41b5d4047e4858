import { expect, it } from 'vitest';
import { family } from '../../../src/lab/analysis/family';
import { paired } from '../../../src/lab/analysis/paired';

const test = (lost: number, won: number, same: number) =>
  paired(
    Array.from({ length: lost + won + same }, (_, index) => ({
      problem: `p${index}`,
      first: Number(index < lost),
      second: Number(index >= lost && index < lost + won),
    })),
  );

it('makes three tests pay for three', () => {
  // p = 2/2⁷ = 0.0156, 2·(1 + 6)/2⁶ = 0.21875 and 1.
  const [strong, weak, none] = family([test(0, 7, 3), test(1, 5, 4), test(0, 0, 10)]);
  expect(strong).toMatchObject({
    p: expect.closeTo(0.015625, 12),
    adjusted: expect.closeTo(0.046875, 12),
    settled: true,
  });
  expect(weak).toMatchObject({ adjusted: expect.closeTo(0.4375, 12), settled: false });
  expect(none).toMatchObject({ adjusted: 1, settled: false, neededForSeen: null });
  // Alone the first would be surer, and a fourth would undo it.
  expect(family([test(0, 7, 3)])[0]).toMatchObject({ adjusted: expect.closeTo(0.015625, 12) });
  expect(family([test(0, 7, 3), test(1, 5, 4), test(0, 0, 10), test(0, 1, 9)])[0]).toMatchObject({ settled: false });
});

it('does not count what was not compared', () => {
  const [real, empty] = family([test(0, 7, 3), paired([])]);
  expect(real).toMatchObject({ adjusted: expect.closeTo(0.015625, 12) });
  expect(empty).toMatchObject({ settled: false, needed: null, adjusted: 1 });
});

it('says how many problems would settle 5 points', () => {
  // 20 of 100 differ, and one imaginary one: variance 21/101; (1.95996 + 0.84162)²·0.20792/0.0025 = 652.8
  expect(family([test(10, 10, 80)])[0]!.needed).toBe(653);
  // A handful that all agree must not promise that few are enough.
  expect(family([test(0, 0, 5)])[0]!.needed).toBeGreaterThan(300);
});
