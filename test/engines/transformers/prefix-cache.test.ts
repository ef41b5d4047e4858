import { expect, it } from 'vitest';
import { prefixCache } from '../../../src/engines/transformers/prefix-cache';
import { freeShape, fixedShape, passLength, reusable, type Memory } from '../../../src/engines/transformers/network';
import { letterNetwork } from '../../support/engine-double';

const ids = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const memory = (text: string): Memory => ({ length: text.length, bytes: text.length * 8, tensors: ids(text) });
const last = Float32Array.of(1, 2);

function made(bound = 1e6) {
  const { network, released } = letterNetwork();
  const cache = prefixCache(network, bound);
  const find = (text: string, limit = text.length - 1) => cache.find(ids(text), limit);
  const keep = (text: string, row: Float32Array | null = null) => cache.keep(ids(text), memory(text), row);
  return { cache, find, keep, released, network };
}

it('finds nothing in the beginning', () => {
  const { find, network } = made();
  expect(find('abcdefgh').memory).toBe(network.empty);
});

it('gives the longest common beginning that ends at the grain', () => {
  const { find, keep } = made();
  keep('abcdefghij');
  keep('abcdXXXXXX');
  expect(find('abcdefghiZ').memory.tensors).toEqual(ids('abcdefgh'));
  expect(find('abcdXXXZ').memory.tensors).toEqual(ids('abcd'));
  expect(find('abc').memory.length).toBe(0);
});

it('leaves the token whose logits are wanted to be computed', () => {
  const { find, keep } = made();
  keep('abcdefgh');
  expect(find('abcdefgh').memory.length).toBe(4);
  expect(find('abcdefghi', 4).memory.length).toBe(4);
});

it('gives all of a prompt whose last logits it knows', () => {
  const { find, keep } = made();
  keep('abcdef', last);
  expect(find('abcdef')).toEqual({ memory: memory('abcdef'), last });
  expect(find('abcdef', 2).last).toBeNull();
});

it('stays below its bound and lets the least recently used go', () => {
  const { cache, find, keep, released } = made(8 * 20);
  keep('aaaaaaaaaa');
  keep('bbbbbbbbbb');
  find('aaaaaaaaaa');
  keep('cccccccccc');
  expect(cache.bytes()).toBeLessThanOrEqual(8 * 20);
  expect(released.map(({ tensors }) => tensors)).toEqual([ids('bbbbbbbbbb')]);
  expect(find('aaaaaaaaaa').memory.length).toBe(8);
});

it('keeps the newest even where it is larger than the bound: it is in use', () => {
  const { cache, keep, released } = made(8);
  keep('aaaaaaaaaa');
  expect(released).toEqual([]);
  keep('bbbbbbbbbb');
  expect(released).toHaveLength(1);
  expect(cache.bytes()).toBe(80);
});

it('holds one memory for the same tokens', () => {
  const { cache, keep, released } = made();
  keep('abcd', last);
  keep('abcd');
  expect(released).toHaveLength(1);
  expect(cache.bytes()).toBe(4 * 8 + 8);
});

it('releases everything when it is cleared', () => {
  const { cache, keep, released } = made();
  keep('abcd');
  keep('efgh');
  cache.clear();
  expect([released.length, cache.bytes()]).toEqual([2, 0]);
});

it('never leaves a single token for a pass where that would round otherwise', () => {
  for (let known = 0; known < 200; known++)
    for (let left = 200 - reusable(freeShape, known, 200); left > 0;) {
      const length = passLength(freeShape, left);
      expect(length).toBeGreaterThanOrEqual(2);
      expect(length).toBeLessThanOrEqual(freeShape.most);
      left -= length;
    }
});

it('cuts at the same places wherever a reading begins, for networks that need it', () => {
  for (let known = 0; known < 200; known++) {
    const start = reusable(fixedShape, known, 200);
    expect(start % fixedShape.grain).toBe(0);
    expect(passLength(fixedShape, 200 - start)).toBe(Math.min(fixedShape.most, 200 - start));
  }
});
