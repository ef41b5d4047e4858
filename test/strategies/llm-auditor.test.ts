import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { person } from '../support/asked';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const probes = '1. How much is two and two?\n2. Two plus two makes what?\n3. Who is the king?';
const run = (options = {}) => header({ strategy: 'llm-auditor', options: { probes: 3, ...options } });

it('asks the approved probes only, and tells how alike the answers are', async () => {
  const model = answering(
    ['Write 3 other wordings', probes],
    ['How much', 'Answer: 4'],
    ['makes what', 'Answer: 5'],
    ['2+2', 'Answer: 4'],
  );
  const { people, questions } = person([0, 1], { approved: true, reason: '' });
  const events = await collect(play(run(), { model, people }));
  expect(questions).toMatchObject([
    { kind: 'tick', options: [expect.any(String), expect.any(String), 'Who is the king?'] },
    {
      kind: 'approve',
      about: [
        { text: 'Answer: 4' },
        { title: 'How much is two and two?', text: 'Answer: 4' },
        { title: 'Two plus two makes what?', text: 'Answer: 5' },
      ],
    },
  ]);
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({
    reason: '2 probes, mean similarity 0.75; approved',
  });
  const verdict = events.find((event) => event.type === 'verdict-ready');
  expect(verdict?.verdict.score).toBeCloseTo((1 + 0.5) / 2);
  expect(events.at(-1)).toMatchObject({ answer: { text: 'Answer: 4' } });
});

it('flags a question whose answers differ', async () => {
  const model = answering(
    ['Write 3 other wordings', probes],
    ['How much', 'blue'],
    ['makes what', 'red'],
    ['2+2', 'Answer: 4'],
  );
  const { people } = person([0, 1], { approved: false, reason: 'They differ.' });
  const events = await collect(play(run(), { model, people }));
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({
    reason: 'flagged: 2 probes, mean similarity 0.00; not approved: They differ.',
  });
});

it('writes new probes once when too few pass, and takes what both raters want', async () => {
  const model = answering(['Write 3 other wordings', probes], ['Two plus two', 'Answer: 4'], ['2+2', 'Answer: 4']);
  const { people, questions } = person([], [], [0, 1], [1, 2]);
  const events = await collect(play(run({ twoRaters: true, verify: false }), { model, people }));
  expect(questions.map(({ prompt }) => prompt.slice(0, 7))).toEqual(['Rater 1', 'Rater 2', 'Rater 1', 'Rater 2']);
  const asked = model.calls.map(({ messages }) => String(messages.at(-1)?.content));
  expect(asked[2]).toContain('Earlier ones were refused');
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({ reason: '1 probes, mean similarity 1.00' });
});

it('says so when no probe passes', async () => {
  const model = answering(['Write 3 other wordings', probes], ['2+2', 'Answer: 4']);
  const events = await collect(play(run(), { model, people: person([], []).people }));
  expect(events.find((event) => event.type === 'verdict-ready')?.verdict.score).toBeNull();
});
