import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNumber } from '../../src/base/read-number';

it.each([
  ['42', 42],
  ['42.', 42],
  ['+7', 7],
  ['-7', -7],
  ['−7', -7],
  ['- 7', -7],
  ['3.50', 3.5],
  ['.5', 0.5],
  ['1,234', 1234],
  ['1,234,567.89', 1234567.89],
  ['1 234', 1234],
  ['$1,234', 1234],
  ['-$5', -5],
  ['$-5', -5],
  ['€ 12.50', 12.5],
  ['12 €', 12],
  ['\\$42', 42],
  ['$42$', 42],
  ['42 dollars', 42],
  ['42 dollars for 3 apples', 42],
  ['42km', 42],
  ['about 42', 42],
  ['Ada pays 42 dollars', 42],
  ['The 3 friends get 14 each', 14],
  ['x = 13', 13],
  ['12 + 30 = 42', 42],
  ['3/4', 0.75],
  ['1 1/2', 1.5],
  ['½', 0.5],
  ['2½', 2.5],
  ['\\frac{3}{4}', 0.75],
  ['-\\frac{1}{2}', -0.5],
  ['**42**', 42],
  ['`42`', 42],
  ['1e3', 1000],
  ['1.5e-3', 0.0015],
  ['2e+2', 200],
  ['3 × 10^4', 30000],
  ['3 \\times 10^{-2}', 0.03],
  ['007', 7],
] as const)('reads %s as %d', (text, value) => {
  expect(readNumber(text)?.value).toBeCloseTo(value, 12);
});

it.each(['', 'Rosa', 'x2', '12 + 30', '3, 9', '3 and 9', '9:05', '1/0', 'none', '3-4', '6 * 7'])(
  'finds no number in %j',
  (text) => {
    expect(readNumber(text)).toBeNull();
  },
);

it('tells percentages', () => {
  expect(readNumber('15%')).toEqual({ value: 15, percent: true });
  expect(readNumber('15 percent')).toEqual({ value: 15, percent: true });
  expect(readNumber('15')).toEqual({ value: 15, percent: false });
});

it('reads every number back, whatever stands around it', () => {
  const around = fc.constantFrom('{}', '{}.', ' {} ', '**{}**', '{} dollars', '$\\boxed{{}}$', 'x = {}', 'It is {}');
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(3), around, (units, places, frame) => {
      const value = units / 10 ** places;
      const texts = [
        value.toFixed(places),
        value.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places }),
      ];
      for (const text of texts) expect(readNumber(frame.replace('{}', text))?.value).toBeCloseTo(value, 6);
    }),
  );
});

it('never fails on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const reading = readNumber(text);
      expect(reading === null || Number.isFinite(reading.value)).toBe(true);
    }),
  );
});

it.each([
  ['28 * 105', null],
  ['28 * 105 = 2940', 2940],
  ['3 x 10^5', 300_000],
  ['3 × 10^{5}', 300_000],
])('takes a product for a power of ten only where it says so: %s', (text, value) =>
  expect(readNumber(text)?.value ?? null).toBe(value),
);
