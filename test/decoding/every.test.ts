import { describe, expect, it } from 'vitest';
import { user, type GenerateRequest } from '../../src/contract/engine';
import { defaults } from '../../src/contract/options';
import type { Json } from '../../src/base/json';
import { hooks } from '../../src/decoding';
import { transformersModel } from '../../src/engines/transformers/model';
import { never, outcome } from '../support/collect';
import { letterHead, letterNetwork, letterParts, letters, logitsAfter, statesAfter } from '../support/engine-double';
import { writeSlowly } from '../support/slow-decoder';

/** Settings with which a method has something to do in a text of random letters. */
const lively: { readonly [id: string]: { readonly [option: string]: Json } } = {
  activations: {},
  'append-wait': { times: 3 },
  'constant-bias': { words: 'a, e, the' },
  'cyclical-bias': { words: 'a, e, the', period: 40 },
  'cot-decoding': { rank: 3 },
  contrast: { mode: 'by divergence' },
  'corrective-vector': { window: 5, factor: 0.2, leastDeviation: 0, leastEntropy: 0.5, rate: 0.3, lambda: 0.5 },
  'inject-reflection': { first: 20 },
  'logit-lens': { given: '72, 101, 108, 112' },
  'resample-uncertain': { window: 5, factor: 0.2, leastDeviation: 0, leastEntropy: 0.5 },
  'steering-vector': { vector: Array.from({ length: 128 }, (_none, id) => (id % 7) - 3).join(',') },
  'stop-at-answer': { stop: false },
  'suppress-reflection': { at: 'sentence', every: 8, threshold: 0.1, words: 'a, e' },
  'thinking-cap': { tokens: 20 },
  'uncertainty-marks': { window: 5, factor: 0.2, leastDeviation: 0, leastEntropy: 0.5 },
};
const tests = Object.keys(import.meta.glob('./*.test.ts'));
const request = (more: Partial<GenerateRequest> = {}): GenerateRequest & { maxTokens: number } => ({
  messages: [user('Count the apples.'), user('How many?')],
  maxTokens: 240,
  temperature: 0,
  seed: 5,
  ...more,
});

describe.each([...hooks])('%s', (id, hook) => {
  const decoding = [{ id, options: lively[id] ?? {} }];
  const write = (more: Partial<GenerateRequest> = {}) =>
    outcome(transformersModel(letterParts(letterNetwork().network)).generate(request({ decoding, ...more }), never()));

  it('has a test of its own, and says what it is', () => {
    expect(tests).toContain(`./${id}.test.ts`);
    expect(hook.title).toBeTruthy();
    expect(hook.summary).toMatch(/\.$/);
    expect(hook.papers.length).toBeGreaterThan(0);
    expect(() => hook.options && defaults(hook.options)).not.toThrow();
  });

  it.each([0, 1])('gives the tokens of a slow decoder at temperature %s, for 240 tokens', async (temperature) => {
    const inside = { head: letterHead, statesAfter };
    const asked = request({ decoding, temperature });
    const slow = await writeSlowly(logitsAfter, letters, new Set([0]), asked, undefined, inside);
    const fast = await write({ temperature });
    expect(fast.text).toBe(slow.text);
    expect(fast.text.length).toBe(240);
    expect(fast.monitor).toEqual(slow.monitor);
  });

  it('does the same again, and reports what can be kept', async () => {
    const [once, twice] = [await write({ temperature: 1 }), await write({ temperature: 1 })];
    expect(twice.text).toBe(once.text);
    expect(JSON.parse(JSON.stringify(once.monitor))).toEqual(once.monitor);
    expect(Object.keys(once.monitor ?? {})).toEqual([id]);
  });
});

it.each(['activations', 'entropy', 'certainty', 'reflections', 'uncertainty-marks'])('%s only watches', async (id) => {
  const model = transformersModel(letterParts(letterNetwork().network));
  const plain = await outcome(model.generate(request({ temperature: 1, logprobs: 2 }), never()));
  const seen = await outcome(
    model.generate(request({ temperature: 1, logprobs: 2, decoding: [{ id, options: {} }] }), never()),
  );
  expect(seen.tokens).toEqual(plain.tokens);
});
