import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { person } from '../support/asked';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const run = (options = {}) => header({ strategy: 'dracula', options: { notes: 0, actions: 3, ...options } });
const model = (foretold = '1 and 3') =>
  answering(
    ['Propose 3 different actions', '1. Shorten it.\n2. Add a table.\n3. Name sources.'],
    ['Which of them will this person want', foretold],
    ['Feedback:\nShorten it.', 'Short. Answer: 4'],
    ['Feedback:\nAdd a table.', 'Short, table. Answer: 4'],
    ['2+2', 'A long report. Answer: 4'],
  );

it('foretells the ticks, carries out what was ticked, and asks whether it was', async () => {
  const { people, questions } = person([0, 1], [0]);
  const events = await collect(play(run({ rounds: 1 }), { model: model(), people }));
  expect(questions.map(({ prompt }) => prompt)).toEqual([
    'What should be done to this report?',
    'Which of these were carried out?',
  ]);
  expect(questions[1]).toMatchObject({ options: ['Shorten it.', 'Add a table.'] });
  const verdict = events.find((event) => event.type === 'verdict-ready');
  // Foretold 1 and 3, ticked 1 and 2: one of two, both ways.
  expect(verdict?.verdict).toEqual({ score: 0.5, feedback: 'foretold 1, 3, ticked 1, 2' });
  expect(events.at(-1)).toMatchObject({ answer: { text: 'Short, table. Answer: 4' } });
});

it('tells the predictor what was ticked before', async () => {
  const tried = model();
  await collect(play(run({ rounds: 2 }), { model: tried, people: person([0], [0], []).people }));
  const asked = tried.calls
    .map(({ messages }) => String(messages.at(-1)?.content))
    .filter((text) => text.includes('Which of them'));
  expect(asked[0]).not.toContain('What is known');
  expect(asked[1]).toContain('- wanted: Shorten it.\n- not wanted: Add a table.');
});

it('tells it a profile, or nothing', async () => {
  const one = model();
  await collect(
    play(run({ rounds: 1, knows: 'a profile', profile: 'A hurried doctor.' }), {
      model: one,
      people: person([]).people,
    }),
  );
  expect(String(one.calls[2]?.messages[0]?.content)).toContain('This person: A hurried doctor.');
});

it('counts a prediction that cannot be read', async () => {
  const events = await collect(play(run({ rounds: 1 }), { model: model('perhaps'), people: person([]).people }));
  expect(events.find(({ type }) => type === 'warning')).toMatchObject({ setting: 'dracula-predict' });
  expect(events.find((event) => event.type === 'verdict-ready')?.verdict.score).toBeNull();
});
