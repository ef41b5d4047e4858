import { beforeAll, describe, expect, it } from 'vitest';
import { assistant, user, type GenerateRequest, type Message, type Model } from '../../src/contract/engine';
import { transformersModel, type Parts } from '../../src/engines/transformers/model';
import { never, outcome } from '../support/collect';
import { pocketParts } from '../support/engine-pocket';

/** The real Pocket 3M on the CPU. */
let parts: Parts;
beforeAll(async () => {
  parts = await pocketParts('pocket-3m');
});
const model = (bound?: number): Model => transformersModel(parts, bound);
const ask = (to: Model, more: Partial<GenerateRequest> = {}) =>
  outcome(to.generate({ messages: [user(problem)], maxTokens: 60, logprobs: 2, seed: 3, ...more }, never()));
const problem = 'Ben has 12 marbles. He finds 3 bags with 4 marbles each. How many marbles does Ben have now?';
const tokens = (ids: readonly number[]) => parts.network.forward(ids, parts.network.empty, 'all');

it('writes steps and an answer, and ends by itself', async () => {
  const { text, finish } = await ask(model(), { temperature: 0, maxTokens: 200 });
  expect(text).toMatch(/^Step 1: [\s\S]*\nAnswer: \d+$/);
  expect(finish).toBe('stop');
});

describe('the same tokens, to the last bit of their log-probabilities', () => {
  const draft = 'Step 1: 3 * 4 = 12\nStep 2: 12 + 12 = 24\nAnswer: 24';
  const turns: readonly Message[] = [
    user(problem),
    assistant(draft),
    user('Review your answer.'),
    assistant('It is right.'),
    user('Say it again.'),
  ];

  it.each([1, 3, 5])('with and without reuse, after %i turns', async (count) => {
    const messages = turns.slice(0, count);
    const warm = model();
    for (let earlier = 1; earlier < count; earlier += 2)
      await ask(warm, { messages: turns.slice(0, earlier), seed: 99 });
    const reusing = await ask(warm, { messages, temperature: 1.5 });
    const fresh = await ask(model(), { messages, temperature: 1.5 });
    expect(fresh.usage.reused).toBe(0);
    if (count > 1) expect(reusing.usage.reused).toBeGreaterThan(30);
    expect(reusing.tokens).toEqual(fresh.tokens);
  });

  it('when the prompt was asked before, with other settings', async () => {
    const warm = model();
    await ask(warm, { temperature: 0 });
    const second = await ask(warm, { temperature: 1.5 });
    expect(second.usage.reused).toBe(second.usage.input);
    expect(second.tokens).toEqual((await ask(model(), { temperature: 1.5 })).tokens);
  });

  it('when another conversation with the same beginning came first', async () => {
    const warm = model();
    await ask(warm, { messages: [user(`${problem} Think twice, and then once more.`)] });
    const second = await ask(warm);
    expect(second.usage.reused).toBeGreaterThan(20);
    expect(second.tokens).toEqual((await ask(model())).tokens);
  });

  it('when an earlier request was aborted in the middle of reading and of writing', async () => {
    const warm = model();
    const controller = new AbortController();
    const long = warm.generate({ messages: [user(`${problem} `.repeat(12))] }, controller.signal);
    const begun = long.next();
    controller.abort();
    await expect(begun).rejects.toMatchObject({ name: 'AbortError' });
    expect((await ask(warm)).tokens).toEqual((await ask(model())).tokens);
  });

  it('when the caches have no room at all', async () => {
    const poor = model(1);
    await ask(poor, { messages: [user('Hello')] });
    expect((await ask(poor)).tokens).toEqual((await ask(model())).tokens);
  });

  it('when a score was asked before', async () => {
    const warm = model();
    await warm.score({ messages: [user(problem)], continuation: draft }, never());
    const second = await ask(warm);
    expect(second.usage.reused).toBeGreaterThan(20);
    expect(second.tokens).toEqual((await ask(model())).tokens);
  });
});

it('gives the same bits for passes of any length above one: what reuse at any place rests on', async () => {
  const ids = parts.tokeniser.encode(`${problem} `.repeat(12)).slice(0, 300);
  const whole = (await tokens(ids)).rows.at(-1);
  for (const lengths of [
    [2, 298],
    [64, 64, 64, 64, 44],
    [150, 148, 2],
    [7, 31, 5, 200, 57],
  ]) {
    let pass = await tokens(ids.slice(0, lengths[0]));
    for (const length of lengths.slice(1))
      pass = await parts.network.forward(
        ids.slice(pass.memory.length, pass.memory.length + length),
        pass.memory,
        'all',
      );
    expect(pass.memory.length).toBe(300);
    expect(pass.rows.at(-1)).toEqual(whole);
  }
});

it('gives nearly the same for single tokens: near is not equal, so what was decoded is not reused', async () => {
  const ids = parts.tokeniser.encode(problem);
  let single = await tokens(ids.slice(0, 1));
  for (const id of ids.slice(1)) single = await parts.network.forward([id], single.memory, 'last');
  const whole = (await tokens(ids)).rows.at(-1) as Float32Array;
  const gaps = whole.map((logit, id) => Math.abs(logit - (single.rows[0]?.[id] ?? 0)));
  expect(Math.max(...gaps)).toBeLessThan(1e-3);
});

it('cuts a memory to what a shorter reading gives', async () => {
  const ids = parts.tokeniser.encode(problem);
  const cut = parts.network.crop((await tokens(ids)).memory, 10);
  const short = (await tokens(ids.slice(0, 10))).memory;
  expect(cut?.bytes).toBe(short.bytes);
  const next = await Promise.all(
    [cut, short].map((memory) => parts.network.forward(ids.slice(10, 14), memory ?? parts.network.empty, 'all')),
  );
  expect(next[0]?.rows).toEqual(next[1]?.rows);
});

it('reads a repeated prompt not at all, and a continued one from where it was', async () => {
  const warm = model();
  const first = await ask(warm, { temperature: 0 });
  const messages = [user(problem), assistant(first.text), user('Review your answer.')];
  const second = await ask(warm, { messages, temperature: 0 });
  expect(first.usage.reused).toBe(0);
  expect(second.usage.reused).toBe(first.usage.input);
});

it('scores a choice by what the model thinks of it', async () => {
  const warm = model();
  const { text } = await ask(warm, { temperature: 0 });
  const step = text.split('\n')[0] ?? '';
  const right = await warm.score({ messages: [user(problem)], continuation: step }, never());
  const wrong = await warm.score({ messages: [user(problem)], continuation: 'Bananas are yellow' }, never());
  expect(right.logprob).toBeGreaterThan(wrong.logprob + 5);
  expect(wrong.usage.reused).toBeGreaterThan(20);
});

it('fits as many tokens as the context has room for', async () => {
  const filler = 'marbles '.repeat(2028);
  const { usage, finish } = await ask(model(), {
    messages: [user(filler)],
    maxTokens: 500,
    temperature: 3,
    logprobs: 0,
  });
  expect(usage.input + usage.output).toBeLessThanOrEqual(2048);
  if (finish === 'length') expect(usage.input + usage.output).toBe(2048);
});

it('says by name that the model ended at once', async () => {
  const ends = new Set(Array.from({ length: parts.network.vocabulary }, (_none, id) => id));
  await expect(ask(transformersModel({ ...parts, ends }))).rejects.toMatchObject({ name: 'EmptyOutput' });
});

it('says by name that it cannot see', async () => {
  const image = { role: 'user', content: [{ type: 'image', blob: 'abc' }] } as const;
  await expect(ask(model(), { messages: [image] })).rejects.toMatchObject({ name: 'Unsupported' });
});
