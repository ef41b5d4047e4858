import { expect, it } from 'vitest';
import { person } from '../support/asked';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const run = (options = {}) => header({ strategy: 'reactions', options });
const model = () => scripted((_request, call) => `Answer: ${call}`, 1);

it('chooses by the best reaction; none is better than dislike', async () => {
  const { people, questions } = person('dislike', null, 'dislike');
  const events = await collect(play(run({ shown: 1 }), { model: model(), people }));
  expect(questions[0]).toMatchObject({ kind: 'react', text: 'Answer: 0', propensity: 1 });
  expect(events.at(-1)).toMatchObject({ answer: { value: '1' } });
  expect(events.find(({ type }) => type === 'answer-chosen')).toMatchObject({ reason: 'the best reaction: none' });
});

it('leaves to chance what is shown, and writes the probability down', async () => {
  const { people, questions } = person('love', 'love', 'love', 'love', 'love', 'love', 'love', 'love');
  const events = await collect(play(run({ shown: 0.5, drafts: 8 }), { model: model(), people }));
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.length).toBeLessThan(8);
  for (const question of questions) expect(question).toMatchObject({ propensity: 0.5 });
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({
    reason: `${questions.length} of 8 answers were shown`,
  });
});
