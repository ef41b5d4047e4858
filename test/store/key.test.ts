import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareKeys, exactly, inRange, under, type Key } from '../../src/store/key';

const scalar = fc.oneof(fc.double({ noNaN: true }), fc.string({ unit: 'binary' }));
const key: fc.Arbitrary<Key> = fc.oneof(
  scalar,
  fc.array(fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })), { maxLength: 3 }),
);

it('orders keys as IndexedDB does', () => {
  fc.assert(fc.property(key, key, (a, b) => Math.sign(compareKeys(a, b)) === indexedDB.cmp(a, b)));
});

it('finds all lists that begin alike, and no other', () => {
  const all: Key[] = [['a', 0], ['a', 1e9], ['a', 'x'], ['a'], ['aa', 0], ['b', 0], 'a', 3];
  expect(all.filter((one) => inRange(one, under(['a'])))).toEqual([['a', 0], ['a', 1e9], ['a', 'x'], ['a']]);
  expect(all.filter((one) => inRange(one, exactly('a')))).toEqual(['a']);
  expect(all.filter((one) => inRange(one, { upper: ['a', 0], upperOpen: true }))).toEqual([['a'], 'a', 3]);
});
