import { expect, it } from 'vitest';
import { assistant, user, type Completion } from '../../src/contract/engine';
import type { RunEvent } from '../../src/contract/run';
import { signalsOf } from '../../src/lab/signals';
import { foldAll } from '../../src/runs/fold';
import { scriptedRef } from '../support/scripted';

const usage = { input: 1, output: 1, reused: 0 };
const ms = { queued: 0, first: 1, total: 1 };
const voice = {
  role: 'actor',
  purpose: 'solve',
  model: scriptedRef,
  request: { messages: [user('?')] },
  cached: false,
};
const token = (share: number) => ({ id: 0, text: '', logprob: Math.log(share), entropy: 0, alternatives: [] });
const draft = (key: string, value: string | null, more: Partial<Completion> = {}): readonly RunEvent[] => [
  {
    ...voice,
    key,
    type: 'generate-end',
    completion: { text: `Answer: ${value}`, finish: 'stop', usage, ms, ...more },
  },
  { key: `${key}d`, type: 'draft-ready', draft: { text: `Answer: ${value}`, value }, of: key },
];
const verdict = (key: string, purpose: string, score: number | null, of: string): readonly RunEvent[] => [
  { ...voice, purpose, key, type: 'generate-end', completion: { text: '', finish: 'stop', usage, ms } },
  { key: `${key}v`, type: 'verdict-ready', verdict: { score, feedback: '' }, by: key, of },
];
const read = (events: readonly (readonly RunEvent[])[], drafts: readonly string[]) =>
  signalsOf(foldAll(events.flat()).steps, drafts);

it('reads how sure a draft was off its tokens', () => {
  // √(0.25 · 1), the least of them, and their product.
  expect(read([draft('#0', '4', { tokens: [token(0.25), token(1)] })], ['#0'])).toEqual([
    { draft: 0, mean: expect.closeTo(0.5), least: expect.closeTo(0.25), whole: expect.closeTo(0.25) },
  ]);
});

it('reads what monitors saw, and leaves alone what is none of them', () => {
  const monitor = {
    certainty: { shares: [0.9], mean: 0.9, lowest: { mean: 0.6, at: 0 } },
    entropy: { entropies: [], mean: null, certainty: 0.7 },
    'suppress-reflection': { probes: [{ certainty: 0.2 }, { certainty: 0.95 }], spent: 3, at: [] },
    'stop-at-answer': { candidates: [], stopped: null },
  };
  expect(read([draft('#0', '4', { monitor })], ['#0'])).toEqual([
    { draft: 0, certainty: 0.9, stretch: 0.6, entropy: 0.7, probe: 0.95 },
  ]);
  const broken = { certainty: 'high', entropy: [0.5], 'suppress-reflection': { probes: [] } };
  expect(read([draft('#0', '4', { monitor: broken })], ['#0'])).toEqual([]);
});

it('tells P(True) from confidence in words, by draft; several judges count as their mean', () => {
  const events = [
    draft('#0', '4'),
    draft('#1', '5'),
    verdict('#2', 'verify', 0.9, '#0'),
    verdict('#3', 'confidence', 0.5, '#0'),
    verdict('#4', 'confidence', 0.7, '#0'),
    verdict('#5', 'confidence', null, '#1'),
    verdict('#6', 'critique', 0, '#1'),
  ];
  expect(read(events, ['#0', '#1'])).toEqual([{ draft: 0, truth: 0.9, said: expect.closeTo(0.6) }]);
});

it('knows the likelihood of the very words of a draft', () => {
  const scored = (continuation: string, logprob: number): RunEvent => ({
    key: `#${continuation}`,
    role: 'judge',
    purpose: 'likelihood',
    model: scriptedRef,
    cached: false,
    type: 'score-end',
    request: { messages: [user('?')], continuation },
    score: { logprob, tokens: [token(1), token(1)].map(({ id, text }) => ({ id, text, logprob })), usage, ms },
  });
  const events = [draft('#0', '4'), [scored('Answer: 4', Math.log(0.25)), scored('Thanks.', -9)]];
  expect(read(events, ['#0'])).toEqual([{ draft: 0, scored: expect.closeTo(0.5) }]);
});

it('counts the samples that agree, under the first of them, for each group of samples', () => {
  const answers = ['7', '4', '4.0', null];
  const samples = answers.map((value, lane) => draft(`/${lane}#0`, value));
  const keys = answers.map((_value, lane) => `/${lane}#0`);
  expect(read(samples, keys)).toEqual([{ draft: 1, votes: 0.5 }]);
  const mute = [0, 1].map((lane) => draft(`/${lane}#0`, null));
  expect(read(mute, keys.slice(0, 2))).toEqual([]);
  expect(read([draft('/0#0', '4')], ['/0#0'])).toEqual([]);
  // A lane counts by its last draft.
  const twice = [...samples, draft('/0#1', '4')];
  expect(read(twice, [...keys, '/0#1'])).toEqual([{ draft: 4, votes: 0.75 }]);
});

it('has nothing to say where nothing was recorded', () => {
  expect(read([draft('#0', '4')], ['#0'])).toEqual([]);
});

it('finds the hidden state at the line break after a draft', () => {
  const look = (text: string, vector: unknown, messages = [user('?'), assistant(text)]): readonly RunEvent[] => [
    {
      ...voice,
      key: '#1',
      type: 'generate-end',
      request: { messages },
      completion: { text: 'x', finish: 'stop', usage, ms, monitor: { activations: { vector } as never } },
    },
  ];
  const drafts = [draft('#0', '4')];
  expect(read([...drafts, look('Answer: 4\n', [0.5, -2])], ['#0'])).toEqual([{ draft: 0, state: [0.5, -2] }]);
  // Of another text, in another conversation, or what is no vector.
  expect(read([...drafts, look('Answer: 5\n', [1])], ['#0'])).toEqual([]);
  expect(read([...drafts, look('', [1], [user('?'), user('!'), assistant('Answer: 4\n')])], ['#0'])).toEqual([]);
  expect(read([...drafts, look('Answer: 4\n', ['1'])], ['#0'])).toEqual([]);
});
