import fc from 'fast-check';
import { expect, it } from 'vitest';
import { likeness } from '../../../src/tools/render/likeness';

const grey = (...values: number[]) => new Uint8ClampedArray(values.flatMap((value) => [value, value, value, 255]));
const flat = (value: number, count = 64) => grey(...Array.from({ length: count }, () => value));

it('is what the formula gives for flat windows', () => {
  // Without variance only the lightness counts: (2·100·200 + c) / (100² + 200² + c) with c = (0.01·255)².
  const c = 6.5025;
  const { pixels, structure } = likeness(flat(100), flat(200), 8);
  expect(structure).toBeCloseTo((2 * 100 * 200 + c) / (100 ** 2 + 200 ** 2 + c), 9);
  expect(pixels).toBeCloseTo(1 - 100 / 255, 12);
});

it('is what the formula gives for two windows of two pixels', () => {
  // Means 50, variances 2500, covariance −2500: below 0, which counts as 0.
  expect(likeness(grey(0, 100), grey(100, 0), 2).structure).toBe(0);
  // Means 50 and 100, variances 2500 and 10000, covariance 5000.
  const [c, d] = [6.5025, 58.5225];
  const wanted = ((2 * 50 * 100 + c) * (2 * 5000 + d)) / ((50 ** 2 + 100 ** 2 + c) * (2500 + 10000 + d));
  expect(likeness(grey(0, 100), grey(0, 200), 2).structure).toBeCloseTo(wanted, 9);
});

it('leaves out what is white in both', () => {
  const half = (value: number) => new Uint8ClampedArray([...flat(value), ...flat(255)]);
  const rows = (value: number) => likeness(half(value), half(100), 8).structure;
  expect(rows(200)).toBeCloseTo(likeness(flat(200), flat(100), 8).structure, 9);
  expect(likeness(flat(255), flat(255), 8)).toEqual({ pixels: 1, structure: 1 });
});

it('is 1 of the same, the same both ways, and in [0, 1]', () => {
  const picture = fc.uint8ClampedArray({ minLength: 4 * 30, maxLength: 4 * 30 });
  fc.assert(
    fc.property(picture, picture, (a, b) => {
      const [one, other] = [likeness(a, b, 5), likeness(b, a, 5)];
      expect(one.structure).toBeCloseTo(other.structure, 9);
      for (const value of [one.pixels, one.structure]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
      expect(likeness(a, a, 5).structure).toBeCloseTo(1, 9);
    }),
  );
  expect(() => likeness(flat(0), flat(0, 8), 8)).toThrow('256 and 32 bytes');
});
