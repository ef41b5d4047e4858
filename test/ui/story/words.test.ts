import { describe, expect, it } from 'vitest';
import type { Completion, TokenTrace } from '../../../src/contract/engine';
import type { ModelStep } from '../../../src/runs/fold';
import { costs } from '../../../src/ui/panels/story/cost';
import { duration, figures, many, rate } from '../../../src/ui/panels/story/figures';
import { headline } from '../../../src/ui/panels/story/headline';
import { inkOf, phraseOf, titleOf, verdictOf } from '../../../src/ui/panels/story/labels';
import { promptText, settingsOf } from '../../../src/ui/panels/story/request';
import { readingOf, tally } from '../../../src/ui/panels/story/tally';

const completion: Completion = {
  text: 'x',
  finish: 'stop',
  usage: { input: 232, output: 76, reused: 154 },
  ms: { queued: 5, first: 88, total: 620 },
};

it('counts one thing as one', () => {
  expect(many(1, 'run')).toBe('1 run');
  expect(many(0, 'run')).toBe('0 runs');
  expect(many(12_345, 'run')).toBe('12,345 runs');
});

describe('figures', () => {
  it('says what a step cost', () => {
    const line = figures(completion, { cached: false }).join(' · ');
    expect(line).toBe('76 tokens · 232 in, 154 reused · first 88 ms · 141 tok/s');
  });
  it('says that a step was cached, and claims no reuse for it', () => {
    expect(figures(completion, { cached: true })).toEqual([
      '76 tokens',
      '232 in',
      'first 88 ms',
      '141 tok/s',
      'cached',
    ]);
  });
  it('is shorter in a margin and says when a text was cut', () => {
    const cut = { ...completion, finish: 'length' } as const;
    expect(figures(cut, { cached: false, narrow: true }).at(-1)).toBe('cut at its limit');
    expect(figures(cut, { cached: false, narrow: true }).join()).not.toContain('first');
  });
  it('has no speed for a single token', () => {
    expect(rate({ input: 1, output: 1, reused: 0 }, completion.ms)).toBeNull();
    expect(rate(completion.usage, { queued: 0, first: 10, total: 10 })).toBeNull();
  });
  it.each([
    [0, '0 ms'],
    [87.6, '88 ms'],
    [999.4, '999 ms'],
    [999.6, '1.0 s'],
    [59_949, '59.9 s'],
    [59_960, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('writes %d ms as %s', (ms, said) => expect(duration(ms)).toBe(said));
});

describe('headline', () => {
  it.each([
    ['Mia buys 4 pens. How much change does Mia get?', 'How much change does Mia get?'],
    ['What is 2+2?', 'What is 2+2?'],
    ['What is 3.5 times 2? Think hard.', 'What is 3.5 times 2?'],
    ['Sort these numbers. Then add them.', 'Sort these numbers.'],
    ['  one\n two ', 'one two'],
    ['', ''],
  ])('%j is %j', (prompt, line) => expect(headline(prompt)).toBe(line));
  it('cuts a long sentence between words', () => {
    const line = headline('word '.repeat(60));
    expect(line.length).toBeLessThanOrEqual(92);
    expect(line).toMatch(/word …$/);
  });
  it('cuts a long word too', () => expect(headline('x'.repeat(300))).toHaveLength(92));
});

describe('labels', () => {
  const step: ModelStep = {
    kind: 'model',
    key: '#1',
    path: '',
    role: 'critic',
    purpose: 'critique',
    request: { messages: [] },
    text: '',
    reasoning: '',
  };
  const judged = (score: number | null, more: Partial<ModelStep> = {}) =>
    verdictOf({ ...step, verdict: { score, feedback: '' }, ...more });
  const tokens: TokenTrace[] = [];
  const done = { model: {} as never, completion: { ...completion, tokens }, cached: false };

  it('reads verdicts', () => {
    expect(verdictOf(step)).toBeNull();
    expect(judged(1)).toEqual({ label: 'correct', tone: 'good' });
    expect(judged(0)).toEqual({ label: 'incorrect', tone: 'bad' });
    expect(judged(null)).toEqual({ label: 'unreadable', tone: 'unsure' });
    expect(judged(0.3)).toEqual({ label: 'score 0.30', tone: 'bad' });
  });
  it('gives a measured verdict as a probability and a spoken one as a word', () => {
    expect(judged(0.83, { purpose: 'verify', done })?.label).toBe('P(Yes) = 0.83');
    expect(judged(1, { purpose: 'verify' })?.label).toBe('correct');
  });
  it('has a name for every role and a phrase for every purpose, known or not', () => {
    expect([titleOf('critic'), titleOf('devil-advocate')]).toEqual(['Critic', 'Devil advocate']);
    expect([phraseOf('revise'), phraseOf('some-plan')]).toEqual(['redraft', 'some plan']);
    expect([inkOf('actor'), inkOf('debater-2'), inkOf('judge'), inkOf('muse')]).toEqual([
      'actor',
      'actor',
      'verifier',
      'other',
    ]);
  });
});

it('counts the readings of drafts, and none for what could not be read', () => {
  const drafts = ['46', '36', null, '36'].map((value) => ({ text: '', value }));
  expect(tally([null, ...drafts])).toEqual([
    { reading: '36', count: 2 },
    { reading: '46', count: 1 },
  ]);
  expect([readingOf({ text: '', value: 36 }), readingOf({ text: '', value: ['a'] })]).toEqual(['36', '["a"]']);
});

it('lists what a request asks for and leaves out what it leaves open', () => {
  const request = { messages: [{ role: 'user', content: 'Hi' } as const], seed: 7, temperature: 0, stop: ['\n'] };
  expect(settingsOf(request)).toEqual([
    ['seed', '7'],
    ['temperature', '0'],
    ['stops at', '["\\n"]'],
  ]);
  expect(promptText({ messages: [...request.messages, { role: 'assistant', content: 'Ho' }] })).toBe(
    '[user]\nHi\n\n[assistant]\nHo',
  );
});

it('shares the time of a run out over its roles', () => {
  const byRole = { actor: { calls: 2, tokens: 100, ms: 300 }, critic: { calls: 1, tokens: 50, ms: 100 } };
  const none = { calls: 3, input: 0, output: 0, reused: 0, ms: 400, cachedCalls: 0 };
  expect(costs({ ...none, byRole }).map(({ title, share }) => [title, share])).toEqual([
    ['Actor', 0.75],
    ['Critic', 0.25],
  ]);
  const untimed = { actor: { calls: 1, tokens: 30, ms: 0 }, critic: { calls: 1, tokens: 10, ms: 0 } };
  expect(costs({ ...none, byRole: untimed }).map(({ share }) => share)).toEqual([0.75, 0.25]);
});
