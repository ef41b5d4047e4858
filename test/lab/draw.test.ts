import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joined, placesOf } from '../../src/lab/draw';

const sample = (count: number, size?: number, seed = 5) =>
  placesOf({ task: 't', count, by: { kind: 'sample', seed } }, size).map(({ index }) => index);

it('counts on from a number, up to the end of the task', () => {
  const from = (index: number, count: number) =>
    placesOf({ task: 't', count, by: { kind: 'from', index } }, 12).map((place) => place.index);
  expect(from(3, 4)).toEqual([3, 4, 5, 6]);
  expect(from(10, 40)).toEqual([10, 11]);
  expect(from(12, 5)).toEqual([]);
});

it('samples each problem once, the same ones for the same seed, and a longer sample goes on from a shorter', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), fc.nat(300), fc.nat(), (size, a, b, seed) => {
      const [short, long] = [Math.min(a, b), Math.max(a, b)].map((count) => sample(count, size, seed));
      expect(new Set(long).size).toBe(long!.length);
      expect(long).toHaveLength(Math.min(Math.max(a, b), size));
      for (const index of long!) expect(index).toSatisfy((n: number) => Number.isInteger(n) && n >= 0 && n < size);
      expect(long!.slice(0, short!.length)).toEqual(short);
    }),
  );
});

it('draws from a task without end, and differently with another seed', () => {
  expect(sample(40)).not.toEqual(sample(40, undefined, 6));
  expect(new Set(sample(500)).size).toBe(500);
});

it('gives every problem about the same chance', () => {
  const times = [0, 0, 0, 0, 0];
  for (let seed = 0; seed < 1000; seed++) for (const index of sample(2, 5, seed)) times[index]!++;
  // 400 expected each, with a standard deviation of 15.5.
  for (const count of times) expect(Math.abs(count - 400)).toBeLessThan(62);
});

it('joins without taking a place twice', () => {
  const places = (...indexes: number[]) => indexes.map((index) => ({ task: 't', index }));
  expect(joined(places(1, 2), places(2, 3, 3))).toEqual(places(1, 2, 3));
});
