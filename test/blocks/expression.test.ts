import { expect, it } from 'vitest';
import { readExpression } from '../../src/blocks/expression';
import { shown, type Value } from '../../src/blocks/values';

const state = new Map<string, Value>([['price', 4], ['name', 'Ann'], ['many', [3, 5, 9]]]); // prettier-ignore
const worth = (source: string) => readExpression(source)(state);

it.each<[string, Value]>([
  ['2 + 3 * 4', 14],
  ['(2 + 3) * 4', 20],
  ['10 - 4 - 3', 3],
  ['-2 ** 2', -4],
  ['2 ^ 3 ^ 2', 512],
  ['-7 % 3', 2],
  ['7 // 2', 3],
  ['price * 12 / 8', 6],
  ['price > 3 and price < 5', true],
  ['not (price == 4) or false', false],
  ['price >= 4 && !(price != 4)', true],
  ['"a" + price', 'a4'],
  ['sum(many) + max(many) - min(2, 7)', 24],
  ['count(many)', 3],
  ['[price, price * 2]', [4, 8]],
  ['sort([3, 1, 2])', [1, 2, 3]],
  ['Math.round(2.5) + floor(2.9) + round(3.14159, 2)', 8.14],
  ['price * 3 % 2 === 0 ? "even" : "odd"', 'even'],
  ['1 if price > 9 else 2', 2],
  ['false and missing > 1', false],
])('%s', (source, value) => expect(worth(source)).toEqual(value));

it.each([
  ['2 +', 'something is missing at the end'],
  ['(2 + 3', "')' is missing at the end"],
  ['2 3', "'3' is not expected"],
  ['missing + 1', "'missing' has no value yet"],
  ['price / 0', '4 is divided by 0'],
  ['name * 2', 'Ann is not a number'],
  ['price and true', '4 is neither true nor false'],
  ['alert(1)', "there is no function 'alert'; there are round, floor"],
  ['a.b', "'.b' cannot be read"],
  ['constructor', "'constructor' has no value yet"],
  ['toString(1)', "there is no function 'toString'"],
])('%s: %s', (source, message) => expect(() => worth(source)).toThrow(message));

it('shows decimals without the noise of binary fractions', () => {
  expect(shown(0.1 + 0.2)).toBe('0.3');
  expect(shown([1, 2.5])).toBe('1, 2.5');
});
