import { expect, it } from 'vitest';
import { contestantsIn, namesOf, voteOf } from '../../../src/lab/arena/vote';
import { ann, bob, vote } from '../../support/arena';
import { contestant } from '../../support/lab';

it('has the same id wherever it comes from, and another at another time', () => {
  const { id, ...rest } = vote(ann, bob, 'left', 5);
  expect(voteOf(rest).id).toBe(id);
  expect(voteOf({ ...rest, at: 6 }).id).not.toBe(id);
});

it('tells contestants of one name apart', () => {
  const twin = contestant('Ann', { options: { called: 'twin' } });
  const names = namesOf([ann, twin, bob, bob]);
  expect(new Set(names.values()).size).toBe(3);
  expect(names.get(bob.id)).toBe('Bob');
  expect(names.get(twin.id)).toBe(`Ann (${twin.id.slice(0, 4)})`);
});

it('lists who was voted on, each once', () =>
  expect(contestantsIn([vote(ann, bob, 'tie'), vote(bob, ann, 'tie')])).toEqual([ann, bob]));
