import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mcnemar } from '../../src/metrics/mcnemar';
import { signFlip } from '../../src/metrics/sign-flip';

it('gives what Fisher counted of Darwin’s plants', () => {
  // Eighths of an inch, crossed less self-fertilised: 1726 of 2¹⁵ choices of signs are as far from zero (1935, section 21).
  const plants = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
  expect(signFlip(plants)).toEqual({ n: 15, p: 1726 / 32768, by: 'exact' });
});

it('counts by hand', () => {
  // Of ±2 ±1 ±1 two choices reach 4, and of them one each side.
  expect(signFlip([2, 1, 1])).toEqual({ n: 3, p: 2 / 8, by: 'exact' });
  // 2 − 1 + 1 = 2: all but those with sum 0 are as far.
  expect(signFlip([2, -1, 1, 0])).toEqual({ n: 3, p: 6 / 8, by: 'exact' });
  expect(signFlip([2, -1, -1])).toMatchObject({ p: 1 });
  expect(signFlip([])).toEqual({ n: 0, p: 1, by: 'mcnemar' });
});

it('is McNemar’s test of marks, whatever they count', () => {
  const marks = fc.array(fc.constantFrom(-1, 0, 1), { maxLength: 30 });
  fc.assert(
    fc.property(marks, fc.constantFrom(1, 0.5, 1 / 3), (differences, size) => {
      const lost = differences.filter((one) => one < 0).length;
      const won = differences.filter((one) => one > 0).length;
      expect(signFlip(differences.map((one) => one * size)).p).toBeCloseTo(mcnemar(lost, won).exact, 12);
    }),
  );
});

it('equals the count over all signs', () => {
  const few = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(few, fc.constantFrom(1, 1 / 4, 1 / 7), (steps, unit) => {
      const seen = Math.abs(steps.reduce((sum, step) => sum + step, 0));
      let far = 0;
      for (let signs = 0; signs < 2 ** steps.length; signs++) {
        const sum = steps.reduce((total, step, index) => total + ((signs >> index) & 1 ? step : -step), 0);
        if (Math.abs(sum) >= seen) far++;
      }
      expect(signFlip(steps.map((step) => step * unit)).p).toBeCloseTo(far / 2 ** steps.length, 10);
    }),
  );
});

it('goes on where counting would take too long, and says so', () => {
  const many = Array.from({ length: 3000 }, (_, index) => (index % 3 === 0 ? -2 : 1 + (index % 2)) / 7);
  const { p, by } = signFlip(many);
  expect(by).toBe('normal');
  expect(p).toBeLessThan(1e-6);
  // Numbers without a common unit are rounded: 1/π and 1/e hardly differ from 0.318 and 0.368.
  expect(signFlip([1 / Math.PI, 1 / Math.E, -1 / Math.PI]).p).toBe(signFlip([0.318, 0.368, -0.318]).p);
});
