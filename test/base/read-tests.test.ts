import { expect, it } from 'vitest';
import { readTests, writeTests } from '../../src/base/read-tests';

const read = (line: string) => readTests(line, 'f')[0];

it.each([
  ['f(1, "a") === [2]', [1, 'a'], [2]],
  ['- f() => null', [], null],
  ["1. f(['x', 'y(']) -> 'it\\'s'", [['x', 'y(']], "it's"],
  ['f({ a: 1, }) returns true.', [{ a: 1 }], true],
  ['assert.deepEqual(f(-2.5), { b: [] });', [-2.5], { b: [] }],
  ['expect(f(3)).toBe(4);', [3], 4],
  ['console.assert(f(0) === "", "empty")', [0], ''],
  ['`f(2)` should be 4 // twice', [2], 4],
])('reads %s', (line, args, wanted) => {
  expect(read(line)).toEqual({ args, expect: wanted });
});

it.each(['g(1) === 2', 'f(x) === 2', 'f(1)', 'f(1 === 2', 'f(1) === alert(1)', 'f(1) gives up'])(
  'reads no test in %s',
  (line) => {
    expect(read(line)).toBeUndefined();
  },
);

it('reads each call once, and what it wrote itself', () => {
  const cases = [
    { args: [1, ['ü', null]], expect: { a: 'b"c' } },
    { args: [], expect: -1 },
  ];
  expect(readTests(`${writeTests('f', cases)}\nf() === 5`, 'f')).toEqual(cases);
});
