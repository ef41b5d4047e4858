import { describe, expect, it, beforeAll } from 'vitest';
import { assistant, user, type GenerateRequest, type LoadProgress, type Model } from '../../src/contract/engine';
import { builtInEngine } from '../../src/engines/built-in';
import { collect, never, outcome } from '../support/collect';
import { promptApi, type DoubleOptions } from '../support/prompt-api';
import { checks } from './conformance';

const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36';
const loaded = async (options: DoubleOptions = {}) => {
  const { api, log } = promptApi(options);
  return { model: await outcome(builtInEngine(api, browser).load('browser', 'auto', never())), log };
};
const ask = (model: Model, request: Partial<GenerateRequest>) =>
  outcome(model.generate({ messages: [user('Hi')], ...request }, never()));

describe("the browser's model", () => {
  let model: Model;
  beforeAll(async () => void ({ model } = await loaded()));
  for (const { name, check } of checks) it(name, () => check(model));
});

it('is not offered where there is none', async () => {
  expect(await builtInEngine(undefined, browser).models()).toEqual([]);
  expect(await builtInEngine(promptApi({ state: 'unavailable' }).api, browser).models()).toEqual([]);
  const none = builtInEngine(undefined, browser);
  await expect(outcome(none.load('browser', 'auto', never()))).rejects.toMatchObject({ name: 'Unsupported' });
  await expect(none.resolve('other', 'auto')).rejects.toMatchObject({ name: 'UnknownModel' });
});

it('is offered with what it costs', async () => {
  const [here] = await builtInEngine(promptApi().api, browser).models();
  expect(here).toMatchObject({ engine: 'built-in', model: 'browser', downloadBytes: 0 });
  const [away] = await builtInEngine(promptApi({ state: 'downloadable' }).api, browser).models();
  expect(away!.downloadBytes).toBeGreaterThan(1e9);
  const ref = await builtInEngine(promptApi().api, browser).resolve('browser', 'auto');
  expect(ref.revision).toBe('Chrome/148');
});

it('is fetched by the browser, and says how far', async () => {
  const { api } = promptApi({ state: 'downloadable' });
  const engine = builtInEngine(api, browser);
  const shares = ((await collect(engine.load('browser', 'auto', never()))) as LoadProgress[]).map((progress) =>
    progress.phase === 'download' ? progress.done / progress.total : null,
  );
  expect(shares).toEqual([0, 0.5, 1]);
});

describe('a conversation', () => {
  it('has a session of its own, and is read on from where it was', async () => {
    const { model, log } = await loaded();
    const first = await ask(model, { messages: [user('One two')] });
    expect(log.created).toHaveLength(1);
    const next = [user('One two'), assistant(first.text), user('Three')];
    const second = await ask(model, { messages: next });
    expect(log.created).toHaveLength(1);
    expect(second.usage).toMatchObject({ reused: 3, input: 4 });
    await ask(model, { messages: [user('One two')] });
    expect(log.created).toHaveLength(2);
    expect(log.destroyed).toBe(1);
  });

  it('begins with what was said before', async () => {
    const { model, log } = await loaded();
    const messages = [{ role: 'system', content: 'Be brief.' } as const, user('Hi'), assistant('Hello'), user('Go on')];
    const { usage } = await ask(model, { messages });
    expect(log.created[1]!.initialPrompts).toEqual(messages.slice(0, -1));
    expect(usage).toMatchObject({ reused: 0, input: 6 });
  });

  it('outlives the signals of the load and of the request that began it', async () => {
    const { api, log } = promptApi();
    const [loading, asking] = [new AbortController(), new AbortController()];
    const model = await outcome(builtInEngine(api, browser).load('browser', 'auto', loading.signal));
    loading.abort();
    const { text } = await outcome(model.generate({ messages: [user('One')] }, asking.signal));
    asking.abort();
    await ask(model, { messages: [user('One'), assistant(text), user('Two')] });
    expect(log).toMatchObject({ destroyed: 0, created: { length: 1 } });
  });

  it('is not read on from when it was cut', async () => {
    const { model, log } = await loaded();
    const { text } = await ask(model, { maxTokens: 3 });
    await ask(model, { messages: [user('Hi'), assistant(text), user('More')] });
    expect(log.created).toHaveLength(2);
    expect(log.destroyed).toBe(1);
  });
});

it('says which settings it does not hear', async () => {
  const { model } = await loaded();
  const events = await collect(model.generate({ messages: [user('Hi')], temperature: 0, topK: 3, seed: 1 }, never()));
  expect(events.flatMap((event) => (event.type === 'warning' ? [event.setting] : []))).toEqual(['temperature', 'topK']);
});

it('forces a schema', async () => {
  const { model, log } = await loaded();
  const schema = { type: 'boolean' };
  await ask(model, { schema });
  expect(log.constraints).toEqual([schema]);
});

it.each([
  ['going on with an answer', { messages: [user('Hi'), assistant('He')] }],
  ['images', { messages: [{ role: 'user', content: [{ type: 'image', blob: 'a' }] }] } as GenerateRequest],
  ['decoding methods', { decoding: [{ id: 'cot', options: null }] }],
])('refuses %s', async (_what, request) => {
  await expect(ask((await loaded()).model, request)).rejects.toMatchObject({ name: 'Unsupported' });
});

it('says what went wrong by name', async () => {
  await expect(ask((await loaded({ answer: () => [] })).model, {})).rejects.toMatchObject({ name: 'EmptyOutput' });
  const { model } = await loaded({ contextWindow: 5 });
  const messages = [user('one two three four five six'), assistant('seven'), user('eight')];
  await expect(ask(model, { messages })).rejects.toMatchObject({ name: 'ContextFull' });
  const refusal = new DOMException('Requires a user gesture.', 'NotAllowedError');
  await expect(loaded({ refusal })).rejects.toMatchObject({ message: expect.stringContaining('press Load') as string });
});

it('frees its session when it is unloaded', async () => {
  const { model, log } = await loaded();
  await ask(model, {});
  await model.unload();
  expect(log.destroyed).toBe(1);
});
