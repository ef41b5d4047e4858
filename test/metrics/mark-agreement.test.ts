import { expect, it } from 'vitest';
import { markAgreement } from '../../src/metrics/mark-agreement';

const pairs = (...marks: [number | null, number | null][]) => marks.map(([marker, teacher]) => ({ marker, teacher }));

it('measures distance and chance-corrected agreement', () => {
  // Differences 0, 1, 0, −2: mean square 5/4. Expected: (i − j)² over all pairs of
  // 4, 3, 0, 1 with 4, 2, 0, 3 is 21 + 11 + 29 + 15 = 76 of 16 pairs.
  const result = markAgreement(pairs([4, 4], [3, 2], [0, 0], [1, 3], [null, 2]), 4);
  expect(result).toMatchObject({ n: 4, unread: 1 });
  expect(result.rootMeanSquare).toBeCloseTo(Math.sqrt(5 / 4), 12);
  expect(result.kappa).toBeCloseTo(1 - 5 / 4 / (76 / 16), 12);
});

it('is one for the same marks and negative for opposite ones', () => {
  expect(markAgreement(pairs([0, 0], [4, 4]), 4).kappa).toBe(1);
  expect(markAgreement(pairs([0, 4], [4, 0]), 4).kappa).toBe(-1);
});

it('is not defined without marks or without any difference between marks', () => {
  expect(markAgreement([], 4)).toEqual({ n: 0, unread: 0, rootMeanSquare: null, kappa: null });
  expect(markAgreement(pairs([2, 2], [2, 2]), 4).kappa).toBeNull();
});

it('refuses a mark off the scale', () => expect(() => markAgreement(pairs([5, 2]), 4)).toThrow('A mark is 5'));
