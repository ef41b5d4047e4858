import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const options = { persona: 'a ship’s cook', rubric: 'in character, plausible' };
const played = async (first: string, second: string, more: Record<string, boolean> = {}) => {
  const model = answering(
    ['Your first reply was', 'Stew, as ever.'],
    ['Say in a few sentences', first, second],
    ['Stay in this role', 'I serve food.'],
  );
  const events = await collect(play(header({ strategy: 'ditto', options: { ...options, ...more } }), { model }));
  return { model, events };
};

it('plays the person, hears what was missing, plays it again, and has both marked', async () => {
  const { model, events } = await played('Say more.\nin character: 4\nplausible: 6', 'in character: 9\nplausible: 7');
  const asked = model.calls.map(({ messages }) => String(messages[0]!.content));
  expect(asked[0]).toMatch(/^You are a ship’s cook\./);
  expect(asked[1]).toContain('mark from 1 to 10');
  expect(asked[1]).toContain('- in character\n- plausible');
  expect(asked[2]).toContain('Say more.');
  expect(asked[3]).toContain('Stew, as ever.');
  expect(events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: '5.0 of 10 before feedback, 8.0 of 10 after' });
  expect(events.at(-1)).toMatchObject({ answer: { text: 'Stew, as ever.' } });
});

it('can keep the first reply where it was marked higher', async () => {
  const marks = ['in character: 9\nplausible: 9', 'in character: 3\nplausible: 3'] as const;
  expect((await played(...marks)).events.at(-1)).toMatchObject({ answer: { text: 'Stew, as ever.' } });
  expect((await played(...marks, { keepBest: true })).events.at(-1)).toMatchObject({
    answer: { text: 'I serve food.' },
  });
});

it('counts marks it cannot read, and marks the reply by the others', async () => {
  const { events } = await played('in character: 4', 'Nice.');
  const warnings = events.flatMap((event) => (event.type === 'warning' ? [event.message] : []));
  expect(warnings[0]).toBe('The judge gave no mark up to 10 for plausible.');
  expect(warnings[1]).toContain('in character, plausible');
  expect(events.at(-2)).toMatchObject({ reason: '4.0 of 10 before feedback, unmarked after' });
});

it('asks for a rubric', async () => {
  const run = header({ strategy: 'ditto', options: { rubric: ' , ' } });
  const events = await collect(play(run, { model: answering([/./, 'x']) }));
  expect(events.at(-1)).toMatchObject({
    type: 'run-fail',
    error: { message: expect.stringContaining('at least one thing') },
  });
});
