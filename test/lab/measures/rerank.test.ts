import { expect, it } from 'vitest';
import { readOf } from '../../support/measured';
import { played } from '../../support/played';

const sampled = async (...answers: string[]) =>
  (await played('self-consistency', answers, { options: { samples: answers.length } })).events;

it('compares what was taken with a blind choice and with the best one', async () => {
  const events = await sampled('Answer: 4', 'Answer: 5', 'Answer: 4', 'No idea.');
  expect(readOf('rerank', events, { drafts: [1, 0, 1, 0] })).toEqual({
    readable: [3, 4],
    taken: [1, 1],
    possible: [1, 1],
    blind: [0.5, 1],
    gain: [0.5, 1],
  });
  expect(readOf('rerank', events, { drafts: [0, 1, 0, 0] })).toMatchObject({
    taken: [0, 1],
    possible: [1, 1],
    gain: [-0.25, 1],
  });
});

it('says nothing where a mark is missing, or where drafts were written one after the other', async () => {
  const events = await sampled('Answer: 4', 'Answer: 5');
  expect(readOf('rerank', events, { drafts: [1, null] })).toBeNull();
  const { events: inTurn } = await played('review', ['Answer: 4', 'Answer: 5']);
  const of = inTurn.flatMap((event) => (event.type === 'draft-ready' ? [event.of] : []))[1];
  const chosen = { type: 'answer-chosen', key: '#9', of, reason: 'the last one' };
  expect(readOf('rerank', [...inTurn, chosen], { drafts: [1, 0] })).toBeNull();
});
