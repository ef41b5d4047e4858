import { expect, it } from 'vitest';
import type { RunEvent } from '../../src/contract/run';
import { emptyView, fold, foldAll, type ModelStep } from '../../src/runs/fold';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const model = () =>
  scripted(
    ({ messages }) => (/Verdict:/.test(String(messages[0]!.content)) ? 'Fine.\nVerdict: correct' : 'Answer: 4'),
    1,
  );
const events = () => collect(play(header({ strategy: 'actor-critic' }), { model: model() }));

it('shows what a model says while it says it', async () => {
  let view = emptyView;
  const seen: string[] = [];
  for (const event of await events()) {
    view = fold(view, event);
    const step = view.steps[1] as ModelStep | undefined;
    if (event.type === 'text-delta' && step) seen.push(step.text);
  }
  expect(seen).toEqual(['Fine.\n', 'Fine.\nVerdict: ', 'Fine.\nVerdict: correct']);
});

it('ties drafts and verdicts to the steps they were read from', async () => {
  const [draft, critique] = foldAll(await events()).steps as ModelStep[];
  expect(draft).toMatchObject({ role: 'actor', purpose: 'solve', draft: { value: '4' } });
  expect(critique).toMatchObject({ role: 'critic', judges: draft!.key, verdict: { score: 1 } });
});

it('keeps what was found of a draft without anybody judging, each once', async () => {
  const all = await events();
  const [draft] = foldAll(all).steps as ModelStep[];
  const verdict = { score: 0.5, feedback: 'advantage +0.50' };
  const found: RunEvent = { key: 'found#0', type: 'verdict-ready', verdict, of: draft!.key };
  const view = foldAll([...all, found, found, { ...found, key: 'found#1' }]);
  const keys = (view.steps[0] as ModelStep).found?.map(({ key, feedback }) => [key, feedback]);
  expect(keys).toEqual(['found#0', 'found#1'].map((key) => [key, 'advantage +0.50']));
  expect((view.steps[1] as ModelStep).found).toBeUndefined();
});

it('adds up calls, tokens and time by role, each event once', async () => {
  const all = await events();
  const { totals } = foldAll(all);
  expect(totals.calls).toBe(2);
  expect(totals.input + totals.output).toBe(totals.byRole['actor']!.tokens + totals.byRole['critic']!.tokens);
  expect(foldAll([...all, ...all]).totals).toEqual(totals);
});

it('forgets streamed text when it comes again', () => {
  const start: RunEvent = {
    key: '#0',
    type: 'generate-start',
    role: 'actor',
    purpose: 'solve',
    request: { messages: [] },
  };
  const view = foldAll([
    start,
    { key: '#0', type: 'text-delta', text: 'Hal' },
    { key: '#0', type: 'text-reset', reason: 'reloaded' },
    { key: '#0', type: 'text-delta', text: 'Hello' },
  ]);
  expect(view.steps[0]).toMatchObject({ text: 'Hello' });
});

it('shows a failure until the run goes on', () => {
  const fail: RunEvent = { key: 'fail', type: 'run-fail', error: { name: 'DeviceLost', message: 'gone' } };
  const start: RunEvent = {
    key: '#0',
    type: 'generate-start',
    role: 'actor',
    purpose: 'solve',
    request: { messages: [] },
  };
  expect(foldAll([fail]).failure).toEqual({ name: 'DeviceLost', message: 'gone' });
  expect(foldAll([fail, start]).failure).toBeNull();
});

it('shows a tool from its start, what it says of its loading, and its result', () => {
  const start: RunEvent = { key: '#0', type: 'tool-start', tool: 'python', source: '1' };
  const progress = { doing: 'Python is fetched', done: 1, total: 2 };
  const running = foldAll([start, { key: '#0', type: 'tool-progress', progress }]);
  expect(running.steps).toEqual([{ kind: 'tool', key: '#0', path: '', tool: 'python', source: '1', progress }]);
  const result = { ok: true as const, output: '1' };
  const done = fold(running, { key: '#0', type: 'tool-end', tool: 'python', source: '1', result });
  expect(done.steps).toEqual([{ kind: 'tool', key: '#0', path: '', tool: 'python', source: '1', result }]);
  expect(fold(done, start)).toBe(done);
});
