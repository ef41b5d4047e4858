import { expect, it } from 'vitest';
import { execute } from '../../src/blocks/pseudocode';

const valueOf = (source: string) => {
  const done = execute(source);
  return done.ok ? done.value : done.fault;
};

it('runs typed assignments and shows each with its numbers', () => {
  const done = execute('price: number = 4\ncount = 12\ntotal = price * count\nassert total > 0\nreturn total');
  expect(done).toEqual({ ok: true, value: 48, trace: ['price: 4', 'count: 12', 'total: 4 * 12 = 48'] });
});

it('takes the last computed value where nothing is returned, and a lone expression as a plan', () => {
  expect(valueOf('a = 2\nb = a + 3')).toBe(5);
  expect(valueOf('28 + 36')).toBe(64);
  expect(valueOf('(3 * 4 + 1) % 2 === 0 ? "even" : "odd";')).toBe('odd');
});

it('branches', () => {
  const plan = (price: number) => `price = ${price}
if price > 40:
    fee = 5
elif price > 20:
    fee = 3
else:
    fee = 1
end
return price + fee`;
  expect([41, 30, 2].map((price) => valueOf(plan(price)))).toEqual([46, 33, 3]);
});

it('loops: repeat, while, for over a range and over a list', () => {
  expect(valueOf('n = 1\nrepeat 3 times:\n  n = n * 2\nreturn n')).toBe(8);
  expect(valueOf('n = 1\nwhile n < 100 do\n  n *= 3\nreturn n')).toBe(243);
  expect(valueOf('s = 0\nfor i in 1..4:\n  s += i\nreturn s')).toBe(10);
  expect(valueOf('s = 0\nfor each x in [5, 7]:\n  if x > 5:\n    return x\nreturn s')).toBe(7);
});

it('says line, text, state and cause of a failed assertion', () => {
  const done = execute('# the shop\nprice = 4\nassert price > 10, "too cheap"\nreturn price');
  expect(done).toMatchObject({
    ok: false,
    fault: { line: 3, source: 'assert price > 10, "too cheap"', state: 'price = 4', message: 'the assertion price > 10 does not hold' },
    trace: ['price: 4'],
  }); // prettier-ignore
});

it.each([
  ['x: number = "four"', 1, "'x' is declared as number and would become a text"],
  ['x: number = 4\nx = "four"', 2, "'x' is declared as number and would become a text"],
  ['Step 1: total: 28 + 36 = 64\nAnswer: 64', 1, 'this is no statement of the plan'],
  ['a = 1\nFirst we buy the apples.', 2, 'this is no statement of the plan'],
  ['a = 1\nif a > 0:\nreturn 2', 2, 'no indented lines follow'],
  ['a = 1\n  b = 2', 1, 'indented lines follow that belong to nothing'],
  ['a = 1\nwhile a > 0:\n  a = a + 1', 2, 'the plan is still running after 2000 statements'],
  ['for i in 1..9999999999:\n  a = i', 1, 'a loop from 1 to 9999999999 is too long'],
  ['return 2 ** 9999', 1, '2 ** 9999 is not a finite number'],
  ['', 1, 'the plan computes nothing; end it with "return" and the result'],
])('%s: stops', (source, line, message) => expect(valueOf(source)).toMatchObject({ line, message }));
