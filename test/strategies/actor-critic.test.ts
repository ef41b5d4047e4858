import { expect, it } from 'vitest';
import type { RunEvent } from '../../src/contract/run';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const wrong = 'Step 1: total: 28 + 36 = 54\nAnswer: 54';
const right = 'Step 1: total: 28 + 36 = 64\nAnswer: 64';
const bad = 'total: 28 + 36 = 64. The solution says 54. Wrong.\nVerdict: incorrect';
const good = 'total: 28 + 36 = 64. Right.\nVerdict: correct';

const critic = { model: { engine: 'scripted', model: 'critic' }, temperature: 0 };
const actor = { model: { engine: 'scripted', model: 'scripted' }, temperature: 1 };
const run = (options: Record<string, number | string | boolean> = {}) =>
  header({ strategy: 'actor-critic', options: { redraft: 'conversation', ...options }, cast: { actor, critic } });
const says = (...lines: string[]) => scripted((_request, call) => lines[call] ?? lines.at(-1)!, 1);
const types = (events: readonly RunEvent[]) =>
  events.map(({ type }) => type).filter((type) => !/start|delta/.test(type));

it('drafts, is criticised, redrafts in the same conversation and stops when the critic is satisfied', async () => {
  const model = says(wrong, bad, right, good);
  const events = await collect(play(run(), { model }));
  expect(types(events)).toEqual([
    'generate-end', 'draft-ready', 'generate-end', 'verdict-ready',
    'generate-end', 'draft-ready', 'generate-end', 'verdict-ready', 'loop-stop', 'run-end',
  ]); // prettier-ignore
  expect(events.at(-1)).toMatchObject({ answer: { text: right, value: '64' } });
  const [draft, critique, redraft] = model.calls;
  expect(draft!.temperature).toBe(1);
  expect(critique).toMatchObject({ temperature: 0, messages: [{ content: expect.stringContaining(wrong) }] });
  expect(redraft!.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  expect(redraft!.messages.slice(0, 1)).toEqual(draft!.messages);
  expect(redraft!.messages[2]!.content).toContain(bad);
});

it('says whose draft a verdict speaks of', async () => {
  const events = await collect(play(run(), { model: says(wrong, bad, right, good) }));
  const ends = events.filter((event) => event.type === 'generate-end');
  const verdicts = events.filter((event) => event.type === 'verdict-ready');
  expect(verdicts.map(({ of, by, verdict }) => [of, by, verdict.score])).toEqual([
    [ends[0]!.key, ends[1]!.key, 0],
    [ends[2]!.key, ends[3]!.key, 1],
  ]);
});

it('keeps to one draft when the critic is satisfied at once', async () => {
  const model = says(right, good);
  await collect(play(run(), { model }));
  expect(model.calls).toHaveLength(2);
});

it('rewrites on a fresh page when asked to', async () => {
  const model = says(wrong, bad, right, good);
  await collect(play(run({ redraft: 'fresh page' }), { model }));
  expect(model.calls[2]!.messages).toHaveLength(1);
  expect(model.calls[2]!.messages[0]!.content).toContain(wrong);
  expect(model.calls[2]!.messages[0]!.content).toContain(bad);
});

it('stops after the rounds it was given and returns the unjudged last draft rather than a rejected one', async () => {
  const model = says(wrong, bad, wrong, bad, right);
  const events = await collect(play(run({ rounds: 2 }), { model }));
  expect(model.calls).toHaveLength(5);
  expect(events.at(-1)).toMatchObject({ answer: { text: right } });
});

it('counts a verdict it cannot read, does not take it for one, and prefers that draft to a rejected one', async () => {
  const model = says(wrong, 'Hm, I am not sure.', right, bad, wrong);
  const events = await collect(play(run({ rounds: 2 }), { model }));
  expect(events.filter(({ type }) => type === 'warning')).toHaveLength(1);
  expect(events.find((event) => event.type === 'verdict-ready')).toMatchObject({ verdict: { score: null } });
});
