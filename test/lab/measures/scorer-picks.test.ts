import { expect, it } from 'vitest';
import { readOf } from '../../support/measured';

const options = ['before', 'one', 'two'];
const question = { kind: 'choose', prompt: 'Which? The first is the one before your feedback.', options };
const drafts = options.map((text) => ({ type: 'draft-ready', draft: { text }, of: text }));
const chosen = { type: 'answer-chosen', of: 'two', reason: 'P(Yes) 0.90 that it follows the feedback' };
const picked = (reply: number) => [...drafts, chosen, { type: 'human-end', question, reply }];

it('compares the pick of a person with that of the scorer', () => {
  expect(readOf('scorer-picks', picked(2))).toEqual({ refined: [1, 1], agreement: [1, 1] });
  expect(readOf('scorer-picks', picked(1))).toEqual({ refined: [1, 1], agreement: [0, 1] });
});

it('asks for no agreement where the first answer was preferred', () =>
  expect(readOf('scorer-picks', picked(0))).toEqual({ refined: [0, 1] }));
