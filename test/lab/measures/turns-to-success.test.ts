import { expect, it } from 'vitest';
import { readOf } from '../../support/measured';

it.each([
  [[0, 0.2, 1], { once: [0, 1], twice: [0, 1], recall: [1, 1], reciprocal: [expect.closeTo(1 / 3, 9), 1] }],
  [[1, 0], { once: [1, 1], twice: [1, 1], recall: [1, 1], reciprocal: [1, 1] }],
  [[0, null, 0], { once: [0, 1], twice: [0, 1], recall: [0, 1], reciprocal: [0, 1] }],
])('tells at which marked draft it was right first: %j', (drafts, expected) =>
  expect(readOf('turns-to-success', [], { drafts })).toEqual(expected),
);

it('says nothing of one draft', () => expect(readOf('turns-to-success', [], { drafts: [1, null] })).toBeNull());
