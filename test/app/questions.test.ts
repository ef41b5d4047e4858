import { expect, it } from 'vitest';
import { keepRun } from '../../src/app/begin';
import { playExperiment } from '../../src/app/experiment';
import { play } from '../../src/app/play';
import { openQuestions, reply } from '../../src/app/questions';
import type { RunEvent } from '../../src/contract/run';
import type { Question } from '../../src/contract/question';
import { strategy } from '../../src/contract/strategy';
import { never } from '../support/collect';
import { contestant, planOf } from '../support/lab';
import { labApp } from '../support/lab-app';
import { header } from '../support/runs';

const question: Question = { kind: 'choose', prompt: 'Which one?', options: ['A', 'B'] };
const asking = strategy({
  title: 'Asks twice',
  summary: 'Asks a person, twice.',
  papers: [],
  family: 'protocol',
  roles: ['actor'],
  options: {},
  calls: () => 0,
  async *run(context) {
    const first = yield* context.ask(question);
    const second = yield* context.ask({ kind: 'free', prompt: 'Why?' });
    return { text: `${String(first)} ${String(second)}` };
  },
});
const asked = (base = labApp()) => ({ ...base, strategies: new Map([...base.strategies, ['asking', asking]]) });
const { id: _id, createdAt: _at, ...wish } = header({ strategy: 'asking' });

/** Resolves when so many questions are open. */
async function open(app: ReturnType<typeof asked>, many: number) {
  for (;;) {
    const found = await openQuestions(app);
    if (found.length === many) return found;
    const heard = new AbortController();
    await new Promise<void>((resolve) => app.tabs.onAnnounced(resolve, heard.signal));
    heard.abort();
  }
}

/** Resolves when it is so; looks again whenever something is announced. */
async function until(app: ReturnType<typeof asked>, isSo: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const heard = new AbortController();
    const news = new Promise<void>((resolve) => app.tabs.onAnnounced(resolve, heard.signal));
    if (await isSo()) return heard.abort();
    await news;
    heard.abort();
  }
}

it('waits for a person, says so, and goes on with each reply', async () => {
  const app = asked();
  const run = await keepRun(app, wish, null);
  const playing = play(app, run, () => {}, never());
  const [first] = await open(app, 1);
  expect(first).toMatchObject({ run: run.id, key: '#0', question, strategy: 'asking' });
  expect((await app.store.runs.get(run.id))?.status).toBe('waiting');
  await reply(app, run.id, '#0', 1);
  for (let now = await open(app, 1); now[0]?.key !== '#1';) now = await open(app, 1);
  await reply(app, run.id, '#1', 'Because.');
  expect(await playing).toBe('ended');
  const record = await app.store.runs.get(run.id);
  expect(record).toMatchObject({ status: 'ended', summary: { answer: '1 Because.' } });
  expect(record).not.toHaveProperty('questions');
});

it('is still waiting after the tab was closed, and takes a reply that came meanwhile', async () => {
  const app = asked();
  const run = await keepRun(app, wish, null);
  const closed = new AbortController();
  const playing = play(app, run, () => {}, closed.signal);
  await open(app, 1);
  closed.abort();
  expect(await playing).toBe('waiting');
  const later = asked(labApp({ store: app.store }));
  expect(await openQuestions(later)).toHaveLength(1);
  await reply(later, run.id, '#0', 0);
  expect(await openQuestions(later)).toEqual([]);
  const events: RunEvent[] = [];
  const again = play(later, run, (event) => events.push(event), never());
  for (let now = await open(later, 1); now[0]?.key !== '#1';) now = await open(later, 1);
  await reply(later, run.id, '#1', 'Later.');
  expect(await again).toBe('ended');
  expect(events.at(-1)).toMatchObject({ answer: { text: '0 Later.' } });
});

it('refuses a reply that is none, and one to a question nobody asks', async () => {
  const app = asked();
  const run = await keepRun(app, wish, null);
  const stop = new AbortController();
  const playing = play(app, run, () => {}, stop.signal);
  await open(app, 1);
  await expect(reply(app, run.id, '#0', 7)).rejects.toThrow(/7/);
  await expect(reply(app, run.id, '#9', 1)).rejects.toThrow(/asks nothing at '#9'/);
  expect(await openQuestions(app)).toHaveLength(1);
  stop.abort();
  await playing;
});

it('an experiment plays what it can while questions wait, and ends when all are answered', async () => {
  const app = asked();
  const plan = planOf([contestant('asks', { strategy: 'asking' }), contestant('plain')], 2);
  await app.store.experiments.put({ id: 'e', plan, createdAt: 1 });
  const playing = playExperiment(app, 'e', () => {}, never());
  const first = await open(app, 2);
  expect(first.map(({ key }) => key)).toEqual(['#0', '#0']);
  for (const { run, key } of first) await reply(app, run, key, 1);
  let second = await open(app, 2);
  while (second.some(({ key }) => key !== '#1')) second = await open(app, 2);
  for (const { run, key } of second) await reply(app, run, key, 'So.');
  expect(await playing).toBe('ended');
  const results = await app.store.experiments.results('e');
  expect(results.map(({ status }) => status)).toEqual(['ended', 'ended', 'ended', 'ended']);
});

it('an experiment is not held up by more questions than runs fit beside each other', async () => {
  const app = asked();
  const plan = planOf([contestant('asks', { strategy: 'asking' }), contestant('plain')], 7);
  await app.store.experiments.put({ id: 'e', plan, createdAt: 1 });
  const stop = new AbortController();
  const playing = playExperiment(app, 'e', () => {}, stop.signal);
  expect(await open(app, 7)).toHaveLength(7);
  await until(app, async () => (await app.store.experiments.results('e')).length === 7);
  expect((await app.store.experiments.results('e')).every(({ status }) => status === 'ended')).toBe(true);
  stop.abort();
  expect(await playing).toBe('paused');
});
