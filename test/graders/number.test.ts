import fc from 'fast-check';
import { expect, it } from 'vitest';
import number from '../../src/graders/number';
import { itemOf, scoreOf } from './marked';

it.each([
  [42, '42'],
  [42, 'Step 1: 6 * 7 = 42\nAnswer: 42'],
  [42, 'Answer: 42 dollars'],
  [42, 'Answer: $42.00'],
  [42, '\\boxed{42}'],
  [42, 'It is 42.'],
  [1234, 'Answer: 1,234'],
  [1234, 'Answer: 1 234 km'],
  ['1,234', 'Answer: 1234'],
  [-5, 'Answer: −5'],
  [0.75, 'Answer: 3/4'],
  [0.75, 'Answer: \\frac{3}{4}'],
  [0.75, 'Answer: 75%'],
  [15, 'Answer: 15%'],
  ['15%', 'Answer: 0.15'],
  ['15%', 'Answer: 15'],
  ['1/3', 'Answer: 0.3333'],
  [1 / 3, 'Answer: 0.3334'],
  [12345.678, 'Answer: 12346'],
  [13, 'Answer: x = 13'],
  [0, 'Answer: 0'],
] as const)('%s: right is %j', (target, text) => {
  expect(scoreOf(number, text, target)).toBe(1);
});

it.each([
  [42, 'Answer: 43'],
  [42, 'Answer: -42'],
  [42, 'Answer: 41%'],
  [42, 'Answer: 42 + 1'],
  [42, 'Answer: 42, 43'],
  [42, 'Answer: Rosa'],
  [1000000, 'Answer: 1000001'],
  [0.75, 'Answer: 0.76'],
  [1 / 3, 'Answer: 0.33'],
  ['15%', 'Answer: 1500'],
] as const)('%s: wrong is %j', (target, text) => {
  expect(scoreOf(number, text, target)).toBe(0);
});

it('says what it compared', () => {
  expect(number.grade({ text: '6 * 7 = 42, so 42 pens' }, itemOf(42))).toEqual({ score: 1, read: '42' });
  expect(number.grade({ text: 'no idea' }, itemOf(42))).toEqual({ score: 0, read: null, why: 'no answer found' });
});

it('believes what the strategy read', () => {
  expect(number.grade({ text: 'Answer: 1', value: '42' }, itemOf(42))).toEqual({ score: 1, read: '42' });
  expect(number.grade({ text: 'Answer: 1', value: 42 }, itemOf(42)).score).toBe(1);
  expect(number.grade({ text: 'Answer: 42', value: null }, itemOf(42)).score).toBe(1);
});

it.each([null, 'Rosa', true, [1, 2], {}])('does not grade against the target %j', (target) => {
  const { score, why } = number.grade({ text: '42' }, itemOf(target));
  expect(score).toBeNull();
  expect(why).toContain(JSON.stringify(target));
});

it('takes every whole number and no neighbour of it', () => {
  fc.assert(
    fc.property(fc.integer(), (target) => {
      expect(scoreOf(number, `Answer: ${target.toLocaleString('en')}`, target)).toBe(1);
      expect(scoreOf(number, `Answer: ${target + 1}`, target)).toBe(0);
    }),
  );
});

it('lets the target say how far off is right', () => {
  expect(scoreOf(number, 'Answer: 9.8', { value: 9.81, absolute: 0.05 })).toBe(1);
  expect(scoreOf(number, 'Answer: 9.7', { value: 9.81, absolute: 0.05 })).toBe(0);
  expect(scoreOf(number, 'Answer: 299,000,000', { value: 299792458, relative: 0.01 })).toBe(1);
  expect(scoreOf(number, 'Answer: 290,000,000', { value: 299792458, relative: 0.01 })).toBe(0);
  expect(scoreOf(number, 'Answer: 43', { value: 42, absolute: 1, relative: 0.001 })).toBe(1);
  expect(scoreOf(number, 'Answer: 43', { value: '42' })).toBe(0);
  expect(scoreOf(number, 'Answer: 42', { value: 42, absolute: -1 })).toBeNull();
  expect(scoreOf(number, 'Answer: 42', { value: 'x' })).toBeNull();
});
