import { expect, it } from 'vitest';
import { winMatrix } from '../../../src/lab/arena/win-matrix';
import { ann, bob, cal, vote, votes } from '../../support/arena';

it('counts wins whatever the side, and leaves empty who never met', () => {
  const given = [...votes(2, ann, bob, 'left'), vote(bob, ann, 'right'), vote(bob, ann, 'left'), vote(ann, bob, 'bad')];
  const [mine, theirs, third] = winMatrix(given, [ann.id, bob.id, cal.id]);
  expect(mine![1]).toMatchObject({ n: 5, wins: 3, losses: 1, ties: 1, share: 0.75 });
  expect(theirs![0]).toMatchObject({ n: 5, wins: 1, losses: 3, ties: 1, share: 0.25 });
  expect(mine![0]).toBeNull();
  expect(third).toEqual([null, null, null]);
});

it('has no share where nobody was chosen', () => {
  const [mine] = winMatrix([vote(ann, bob, 'tie')], [ann.id, bob.id]);
  expect(mine![1]).toMatchObject({ n: 1, share: null, interval: { low: 0, high: 1 } });
});
