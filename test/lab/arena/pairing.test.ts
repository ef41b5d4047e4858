import fc from 'fast-check';
import { expect, it } from 'vitest';
import { random } from '../../../src/base/random';
import { nextPair } from '../../../src/lab/arena/pairing';
import { gamesOf } from '../../../src/lab/arena/ratings';
import { ann, bob, cal, votes } from '../../support/arena';

const ids = [ann.id, bob.id, cal.id];
const sorted = (pair: readonly string[]) => [...pair].sort();

it('brings together those who met least', () => {
  const games = gamesOf([...votes(2, ann, bob, 'tie'), ...votes(2, bob, cal, 'tie')]);
  expect(sorted(nextPair(ids, games, random(1)))).toEqual(sorted([ann.id, cal.id]));
});

it('of equally often compared pairs prefers the one whose outcome is least certain', () => {
  const games = gamesOf([
    ...votes(2, ann, bob, 'left'),
    ...votes(2, bob, ann, 'left'),
    ...votes(4, ann, cal, 'left'),
    ...votes(4, bob, cal, 'left'),
  ]);
  expect(sorted(nextPair(ids, games, random(1)))).toEqual(sorted([ann.id, bob.id]));
});

it('is the same for the same seed, and puts everyone on either side over many seeds', () => {
  const pairs = Array.from({ length: 200 }, (_, seed) => nextPair(ids, [], random(`pair ${seed}`)));
  expect(pairs).toEqual(Array.from({ length: 200 }, (_, seed) => nextPair(ids, [], random(`pair ${seed}`))));
  const left = pairs.filter(([one]) => one === ann.id).length;
  const right = pairs.filter(([, other]) => other === ann.id).length;
  // Expected 67 each, with a standard deviation of 6.7.
  expect(left).toBeGreaterThan(40);
  expect(right).toBeGreaterThan(40);
});

it('never pairs anybody with themselves, whatever was played', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.constantFrom(0, 0.5, 1)), { maxLength: 30 }),
      fc.integer(),
      (played, seed) => {
        const names = ['a', 'b', 'c', 'd'];
        const games = played.flatMap(([a, b, score]) => (a === b ? [] : [{ a: names[a]!, b: names[b]!, score }]));
        const [one, other] = nextPair(names, games, random(seed));
        expect(one).not.toBe(other);
        expect(names).toContain(one);
        expect(names).toContain(other);
      },
    ),
  );
});

it('refuses one alone', () => expect(() => nextPair(['a'], [], random(1))).toThrow('There are 1 contestants'));
