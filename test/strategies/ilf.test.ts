import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { person } from '../support/asked';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const run = (options = {}) => header({ strategy: 'ilf', options: { refinements: 2, phrasings: 2, ...options } });
const model = () =>
  answering(
    [/New solution:\nAnswer: 5/, { text: 'Yes', yes: 0.4 }, { text: 'Yes', yes: 0.6 }],
    [/New solution:\nAnswer: 4/, { text: 'Yes', yes: 0.9 }, { text: 'Yes', yes: 0.7 }],
    ['Feedback:\nAdd again.', 'Answer: 5', 'Answer: 4'],
    ['2+2', 'Answer: 6'],
  );

it('keeps the refinement of which the phrasings say that it follows the feedback', async () => {
  const { people, questions } = person('Add again.');
  const tried = model();
  const events = await collect(play(run({ pick: false }), { model: tried, people }));
  expect(questions).toHaveLength(1);
  expect(tried.calls).toHaveLength(1 + 2 + 4);
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
  expect(events.find(({ type }) => type === 'answer-chosen')).toMatchObject({
    reason: 'P(Yes) 0.80 that it follows the feedback',
  });
});

it('lets the person pick, the first answer included', async () => {
  const { people, questions } = person('Add again.', 0);
  const events = await collect(play(run(), { model: model(), people }));
  expect(questions[1]).toMatchObject({ kind: 'choose', options: ['Answer: 6', 'Answer: 5', 'Answer: 4'] });
  expect(events.at(-1)).toMatchObject({ answer: { value: '6' } });
  expect(events.at(-2)).toMatchObject({ reason: 'picked by hand' });
});

it('says when person and score agree', async () => {
  const events = await collect(play(run(), { model: model(), people: person('Add again.', 2).people }));
  expect(events.at(-2)).toMatchObject({ reason: 'picked, as by the score' });
});

it('stops where nothing was said', async () => {
  const tried = model();
  const events = await collect(play(run(), { model: tried, people: person('  ').people }));
  expect(tried.calls).toHaveLength(1);
  expect(events.at(-2)).toMatchObject({ reason: 'there was no feedback' });
});
