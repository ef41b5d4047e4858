import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hash32 } from '../../../src/base/random';
import { assistant, user, type Completion, type GenerateRequest, type Model } from '../../../src/contract/engine';
import { transformersModel, type Parts } from '../../../src/engines/transformers/model';
import type { Memory, Network } from '../../../src/engines/transformers/network';
import { pacer, type Pacer } from '../../../src/engines/transformers/pace';
import { roundingOf } from '../../../src/engines/transformers/rounding';
import { fill } from '../../../src/prompts/fill';
import { never, outcome } from '../../support/collect';
import { letterNetwork, letterParts, letters } from '../../support/engine-double';
import { pocketParts } from '../../support/engine-pocket';

const ask = (to: Model, request: GenerateRequest): Promise<Completion> => outcome(to.generate(request, never()));
const sets: readonly Partial<GenerateRequest>[] = [
  { temperature: 0 },
  { temperature: 0, repetitionPenalty: 1.15 },
  { temperature: 0.7, topP: 0.9 },
  { temperature: 1 },
  { temperature: 1.2, topK: 30, minP: 0.03, repetitionPenalty: 1.1 },
];

/** Guesses as often as it can: how much it is worth on this machine is no matter here. */
const eager = (): Pacer => ({ ...pacer(), worth: (_matched, most) => Math.min(most, 6) });

describe('on a network that rounds wide passes otherwise', () => {
  const messages = [user('Say it again and again.')];
  const prompted = letters.render([{ role: 'user', content: 'Say it again and again.' }]);
  /** Repeats itself often, and has ties: logits have few `steps`, and wide passes are off by up to `noise`. */
  function rounding(noise: number, period: number, steps = 7, uniform = 0): Network & { readonly widths: number[] } {
    const { network } = letterNetwork();
    const widths: number[] = [];
    const row = (ids: readonly number[], off: number) =>
      Float32Array.from({ length: 128 }, (_none, id) => {
        if (id < 97 || id > 102) return -50;
        const recent = hash32(`${ids.slice(-2).join()}/${ids.length % period}/${id}`);
        return ((recent % steps) * 5.6) / steps + off * ((hash32(`${ids.length}/${id}`) % 201) / 100 - 1);
      });
    type Noted = { readonly ids: readonly number[]; readonly wide: readonly boolean[] };
    const memory = (ids: readonly number[], wide: readonly boolean[]): Memory => ({
      length: ids.length,
      bytes: ids.length,
      tensors: { ids, wide } satisfies Noted,
    });
    return {
      ...network,
      widths,
      uniform,
      empty: memory([], []),
      async forward(ids, past) {
        widths.push(ids.length);
        const known = past.tensors as Noted;
        const whole = [...known.ids, ...ids];
        // The prompt is read the same way always. After it, rounding stays in keys and values, and shows in all that follows.
        const start = known.ids.length;
        const isWide = (place: number) => ids.length > 1 && start >= prompted.length && start + place >= uniform;
        const wide = [...known.wide, ...ids.map((_id, place) => isWide(place))];
        const rows = ids.map((_id, place) =>
          row(whole.slice(0, start + place + 1), wide.slice(0, start + place + 1).includes(true) ? noise : 0),
        );
        return { memory: memory(whole, wide), rows };
      },
      crop: (given, length) => {
        const { ids, wide } = given.tensors as Noted;
        return memory(ids.slice(0, length), wide.slice(0, length));
      },
    };
  }
  const model = (network: Network) => transformersModel(letterParts(network), undefined, eager());
  it('writes what plain decoding writes', async () => {
    let proposed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sets),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(1e6),
        fc.constantFrom(1e-5, 1e-3),
        fc.constantFrom(0, 100, 180, 1000),
        async (more, period, seed, noise, uniform) => {
          const request = { messages, maxTokens: 220, seed, ...more };
          const plain = await ask(model(rounding(noise, period)), { ...request, logprobs: 0 });
          const fast = await ask(model(rounding(noise, period, 7, uniform)), request);
          const told = await ask(model(rounding(noise, period, 7, uniform)), { ...request, logprobs: 0 });
          expect(told.tokens).toEqual(plain.tokens);
          expect(fast.text).toBe(plain.text);
          expect(fast.usage.output).toBe(plain.usage.output);
          proposed += fast.usage.speculated?.proposed ?? 0;
        },
      ),
      { numRuns: 40 },
    );
    expect(proposed).toBeGreaterThan(1000);
  });

  it('reads fewer passes than it writes tokens', async () => {
    const network = rounding(1e-6, 1, 1009);
    const it = await ask(model(network), { messages, maxTokens: 200, temperature: 0 });
    const { speculated, output } = it.usage;
    expect(output).toBe(200);
    expect(speculated?.accepted).toBeGreaterThan(80);
    expect(speculated?.accepted).toBeLessThanOrEqual(speculated?.proposed ?? 0);
    expect(network.widths.length).toBeLessThan(130);
  });

  it('builds nothing on wide passes that are far off', async () => {
    const it = await ask(model(rounding(2, 1)), { messages, maxTokens: 100, temperature: 0 });
    expect(it.usage.speculated).toBeUndefined();
  });

  it('guesses nothing where numbers are recorded', async () => {
    const request = { messages, maxTokens: 100, temperature: 0, logprobs: 0 };
    expect((await ask(model(rounding(1e-4, 1)), request)).usage.speculated).toBeUndefined();
  });

  it('guesses nothing where a memory cannot be cut', async () => {
    const network = { ...rounding(1e-4, 1), croppable: false, crop: () => null };
    const it = await ask(model(network), { messages, maxTokens: 100, temperature: 0 });
    expect(it.usage.speculated).toBeUndefined();
  });
});

describe('on Pocket', () => {
  let parts: Parts;
  beforeAll(async () => {
    parts = await pocketParts('pocket-13m');
  });
  const problem = 'Ben has 12 marbles. He finds 3 bags with 4 marbles each. How many marbles does Ben have now?';
  const draft = 'Step 1: marbles in bags: 3 * 4 = 13\nStep 2: marbles in all: 12 + 13 = 25\nAnswer: 25';
  const redraft = [
    user(fill('solve', { question: problem })),
    assistant(draft),
    user(fill('revise', { feedback: 'Step 1 is wrong: 3 * 4 = 12.' })),
  ];

  it.each(sets)('writes what plain decoding writes, %j', { timeout: 60_000 }, async (more) => {
    const model = transformersModel(parts, undefined, eager());
    let output = 0;
    let accepted = 0;
    for (let seed = 0; output < 200; seed++) {
      const request = { messages: redraft, maxTokens: 120, seed, ...more };
      const fast = await ask(model, request);
      const plain = await ask(model, { ...request, logprobs: 0 });
      expect(fast.text).toBe(plain.text);
      expect([fast.finish, fast.usage.output]).toEqual([plain.finish, plain.usage.output]);
      output += fast.usage.output;
      accepted += fast.usage.speculated?.accepted ?? 0;
    }
    expect(accepted).toBeGreaterThan(20);
  });

  it('is never off by more than is allowed for, however long it reads widely', { timeout: 60_000 }, async () => {
    const { network, tokeniser } = parts;
    const text = tokeniser.encode(`${problem}\n${draft}\n`.repeat(5)).slice(0, 320);
    const rounding = roundingOf(network);
    rounding.begin();
    let { memory: single } = await network.forward(text.slice(0, 40), network.empty, 'last');
    let wide = single;
    let gap = 0;
    for (let at = 40; at < text.length; at += 7) {
      const ids = text.slice(at, at + 7);
      const pass = await network.forward(ids, wide, 'all');
      wide = pass.memory;
      for (const [place, id] of ids.entries()) {
        const step = await network.forward([id], single, 'last');
        single = step.memory;
        const logits = step.rows[0] as Float32Array;
        if (rounding.slack === null) await rounding.see(text.slice(0, at + place + 1), single, logits);
        const other = pass.rows[place] as Float32Array;
        gap = Math.max(gap, ...logits.map((logit, token) => Math.abs(logit - (other[token] ?? Infinity))));
      }
    }
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan((rounding.slack ?? 0) / 8);
    expect(rounding.slack).toBeLessThan(1e-2);
  });
});
