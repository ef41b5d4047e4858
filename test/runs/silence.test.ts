import { expect, it } from 'vitest';
import { act, answerOf } from '../../src/blocks/act';
import { goOn } from '../../src/blocks/go-on';
import { engineError } from '../../src/contract/errors';
import type { RunEvent } from '../../src/contract/run';
import { strategy } from '../../src/contract/strategy';
import { foldAll, isOver, type ModelStep } from '../../src/runs/fold';
import { event as checked } from '../../src/store/event-shapes';
import { collect } from '../support/collect';
import { memoryJournal } from '../support/memory';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const about = { title: 'T', summary: 'S.', papers: [], family: 'loop', roles: ['actor'], calls: () => 2 } as const;
/** Has nothing to add to a beginning, and then answers. */
const adding = strategy({
  ...about,
  options: {},
  async *run(context) {
    yield* goOn(context, { prefix: 'Step 1: all is said.' });
    return answerOf(yield* act(context));
  },
});
const answering = strategy({
  ...about,
  options: {},
  async *run(context) {
    return answerOf(yield* act(context));
  },
});
/** Says nothing to the first so many requests. */
const silent = (times: number) =>
  scripted((_request, call) => {
    if (call < times) throw engineError('EmptyOutput', 'The model ended before it said anything (seed 5).');
    return 'Answer: 4';
  }, 1);
const run = header();
const typesOf = (events: readonly RunEvent[]) => events.map(({ type }) => type);

it('a word that did not come has an end in the record, and the run goes on', async () => {
  const journal = memoryJournal();
  const events = await collect(play(run, { strategy: adding, model: silent(1), journal }));
  expect(typesOf(events).slice(0, 3)).toEqual(['generate-start', 'generate-fail', 'generate-start']);
  expect(typesOf(journal.events)).toEqual(['generate-fail', 'generate-end', 'draft-ready', 'run-end']);
  expect(journal.events[0]).toMatchObject({
    key: '#0',
    purpose: 'solve',
    error: { name: 'EmptyOutput', message: expect.stringContaining('seed 5') },
  });
  const [first, second] = foldAll(events).steps as ModelStep[];
  expect(first).toMatchObject({ text: '', failed: { name: 'EmptyOutput' } });
  expect([isOver(first!), isOver(second!)]).toEqual([true, true]);
  // What is read from the record is what was seen.
  expect(foldAll(journal.events)).toEqual(foldAll(events));
  expect(checked(JSON.parse(JSON.stringify(journal.events[0])), 'event')).toEqual(journal.events[0]);
});

it('a run cut anywhere after it does not ask again', async () => {
  const whole = memoryJournal();
  await collect(play(run, { strategy: adding, model: silent(1), journal: whole }));
  for (let cut = 2; cut < whole.events.length; cut++) {
    const journal = memoryJournal(whole.events.slice(0, cut));
    const model = silent(0);
    await collect(play(run, { strategy: adding, model, journal }));
    expect(model.calls).toHaveLength(0);
    expect(journal.events).toEqual(whole.events);
  }
});

it('counts as a call of the budget, also when the run is resumed', async () => {
  const budget = { calls: 1 };
  const journal = memoryJournal();
  await collect(play(header({ budget }), { strategy: adding, model: silent(1), journal }));
  expect(journal.events.at(-1)).toMatchObject({ type: 'run-end', reason: 'budget' });
});

it('a run that fails by it asks again when it is resumed', async () => {
  const journal = memoryJournal();
  const events = await collect(play(run, { strategy: answering, model: silent(1), journal }));
  expect(typesOf(events)).toEqual(['generate-start', 'generate-fail', 'run-fail']);
  const model = silent(0);
  await collect(play(run, { strategy: answering, model, journal }));
  expect(model.calls).toHaveLength(1);
  const view = foldAll(journal.events);
  expect(view.end).toMatchObject({ answer: { text: 'Answer: 4' } });
  expect(view.steps).toHaveLength(1);
  expect((view.steps[0] as ModelStep).failed).toBeUndefined();
});
