import { expect, it } from 'vitest';
import { gamesOf, ratingsOf, ratingsOver } from '../../../src/lab/arena/ratings';
import { ann, bob, cal, vote, votes } from '../../support/arena';

const strengths = (of: ReturnType<typeof ratingsOf>) =>
  Object.fromEntries(of.players.map(({ name, logStrength }) => [name, logStrength]));

it('rates two by their odds: three wins of four are ln 3 apart, on whichever side they stood', () => {
  const given = [...votes(2, ann, bob, 'left'), vote(bob, ann, 'right'), vote(bob, ann, 'left')];
  const found = ratingsOf(gamesOf(given));
  expect(found).toMatchObject({ n: 4, provisional: false });
  expect(strengths(found)[ann.id]! - strengths(found)[bob.id]!).toBeCloseTo(Math.log(3), 6);
});

it('takes neither being good for a tie', () => {
  const tied = ratingsOf(gamesOf([vote(ann, bob, 'tie'), vote(ann, bob, 'bad')]));
  expect(strengths(tied)[ann.id]).toBeCloseTo(0, 9);
  expect(tied.provisional).toBe(false);
});

it('lends half a win to every side while somebody has won everything, and says so', () => {
  const found = ratingsOf(gamesOf([...votes(3, ann, bob, 'left'), vote(bob, cal, 'left')]));
  expect(found.provisional).toBe(true);
  expect(found.players.map(({ name }) => name)).toEqual([ann.id, bob.id, cal.id]);
  expect(found.players.every(({ low, high, logStrength }) => low! < logStrength! && logStrength! < high!)).toBe(true);
  // Two contestants: (3 + ½) to ½ is odds of seven.
  const two = ratingsOf(gamesOf(votes(3, ann, bob, 'left')));
  expect(strengths(two)[ann.id]! - strengths(two)[bob.id]!).toBeCloseTo(Math.log(7), 6);
});

it('leaves out who met itself, and is empty of nothing', () => {
  expect(gamesOf([vote(ann, ann, 'left')])).toEqual([]);
  expect(ratingsOf([])).toMatchObject({ n: 0, players: [], provisional: false });
});

it('follows the ratings in at most so many steps, the last being all votes', () => {
  const over = ratingsOver(votes(130, ann, bob, 'tie'), 60);
  expect(over.length).toBeLessThanOrEqual(61);
  expect(over.at(-1)!.votes).toBe(130);
  expect(over.at(-1)!.players[0]!.games).toBe(130);
});
