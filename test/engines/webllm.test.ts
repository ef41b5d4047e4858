import { describe, expect, it } from 'vitest';
import { assistant, user, type GenerateRequest, type Model, type ModelRef } from '../../src/contract/engine';
import { impatient } from '../../src/engines/patience';
import { webllmModel } from '../../src/engines/webllm/model';
import { behindPort } from '../support/engine-ports';
import { collect, never, outcome } from '../support/collect';
import { mlcEngine, mlcModel, type Behaviour } from '../support/mlc-engine';
import { checks } from './conformance';

const ref: ModelRef = { engine: 'webllm', model: mlcModel, revision: '1', dtype: 'q4f16_1', device: 'webgpu' };
const can = ['seed', 'logprobs', 'schema', 'reasoning'] as const;
const unbroken = new Promise<never>(() => {});

async function make(behaviour: Behaviour = {}, lost: Promise<never> = unbroken) {
  const requests: Parameters<ReturnType<typeof mlcEngine>['chat']['completions']['create']>[0][] = [];
  const engine = mlcEngine(behaviour, requests);
  await engine.reload(mlcModel);
  return { engine, requests, model: webllmModel(engine, ref, can, behaviour.context ?? 512, lost) };
}
const ask = (model: Model, more: Partial<GenerateRequest> = {}) =>
  outcome(model.generate({ messages: [user('How many?')], maxTokens: 64, ...more }, never()));

const subjects: { readonly [name: string]: () => Promise<Model> } = {
  'web-llm, as its double': async () => (await make()).model,
  'the same behind a port, impatient': async () => impatient(behindPort((await make()).model).model, () => {}),
};
for (const [name, subject] of Object.entries(subjects))
  describe(name, () => {
    for (const { name: promise, check } of checks) it(promise, async () => check(await subject()));
  });

describe('a conversation that goes on', () => {
  const thinking = '<think>\nThree and four.\n</think>\n\nSeven.';
  const question = user('How many?');
  const again = user('Are you sure?');

  it('is read from where it was, its thinking sent back as it was written', async () => {
    const { model, requests } = await make({ says: [thinking, 'Yes.'] });
    const first = await ask(model, { messages: [question] });
    expect(first).toMatchObject({ text: 'Seven.', reasoning: 'Three and four.', usage: { reused: 0 } });
    const second = await ask(model, { messages: [question, assistant(first.text), again] });
    expect(requests[1]?.messages[1]).toEqual({ role: 'assistant', content: thinking });
    const { input, reused } = second.usage;
    // The end marker was chosen but never read: all the rest of the first turn is there.
    expect(reused).toBe(first.usage.input + first.usage.output);
    expect(input).toBe(reused + 'user:Are you sure?\nassistant:'.length);
  });

  it('is sent as it is when anything in it differs', async () => {
    const { model, requests } = await make({ says: [thinking, 'Yes.'] });
    await ask(model, { messages: [question] });
    const { usage } = await ask(model, { messages: [question, assistant('Eight.'), again] });
    expect(requests[1]?.messages[1]?.content).toBe('Eight.');
    expect(usage.reused).toBe(0);
  });

  it.each([
    ['was cut at its most tokens', { maxTokens: 2 }],
    ['was ended by a stop string', { stop: ['ven'] }],
  ])('is read anew after an answer that %s', async (_how, more) => {
    const { model } = await make({ says: ['Seven.', 'Yes.'] });
    const first = await ask(model, { messages: [question], ...more });
    const second = await ask(model, { messages: [question, assistant(first.text), again] });
    expect(second.usage.reused).toBe(0);
  });

  it('goes on over many turns', async () => {
    const { model } = await make({ says: [thinking, thinking, 'Yes.'] });
    const one = await ask(model, { messages: [question] });
    const two = await ask(model, { messages: [question, assistant(one.text), again] });
    const messages = [question, assistant(one.text), again, assistant(two.text), again];
    expect((await ask(model, { messages })).usage.reused).toBe(two.usage.input + two.usage.output);
  });
});

it('streams thinking apart from the answer', async () => {
  const { model } = await make({ says: ['<think>hm</think>Seven.'] });
  const events = await collect(model.generate({ messages: [user('?')] }, never()));
  const joined = (type: string) => events.map((event) => (event.type === type ? (event as { text: string }).text : ''));
  expect(joined('reasoning-delta').join('')).toBe('hm');
  expect(joined('text-delta').join('')).toBe('Seven.');
});

it('says every setting, so that a model cannot put its own defaults in', async () => {
  const { model, requests } = await make();
  await ask(model);
  expect(requests[0]).toMatchObject({
    temperature: 1,
    top_p: 1,
    repetition_penalty: 1,
    frequency_penalty: 0,
    presence_penalty: 0,
    max_tokens: 64,
  });
  expect(requests[0]).not.toHaveProperty('stop');
});

it('maps schema and what only web-llm knows', async () => {
  const { model, requests } = await make({ says: ['{}', 'Seven.'] });
  await ask(model, { schema: { type: 'object' }, thinking: 'off', native: { frequencyPenalty: 0.5 } });
  expect(requests[0]).toMatchObject({
    response_format: { type: 'json_object', schema: '{"type":"object"}' },
    extra_body: { enable_thinking: false },
    frequency_penalty: 0.5,
    // web-llm counts the four tokens of the empty thinking.
    max_tokens: 68,
  });
  await expect(ask(model, { native: { mirostat: 2 } })).rejects.toThrow('native.mirostat is not known');
});

it('says that it cannot end the thinking after a number of tokens', async () => {
  const { model } = await make({ says: ['Seven.'] });
  const events = await collect(model.generate({ messages: [user('?')], thinking: 40 }, never()));
  expect(events).toContainEqual(expect.objectContaining({ type: 'warning', setting: 'thinking' }));
});

it('spreads seeds, for small ones would all choose the likeliest token', async () => {
  const { model, requests } = await make();
  for (const seed of [0, 1, 2]) await ask(model, { seed, maxTokens: 1 });
  const seeds = requests.map(({ seed }) => seed as number);
  expect(new Set(seeds).size).toBe(3);
  for (const seed of seeds) expect(seed).toBeGreaterThan(1_000_000);
});

it('gives the log-probabilities of the model itself, whatever the temperature', async () => {
  const greedy = await ask((await make()).model, { temperature: 0, maxTokens: 1, logprobs: 5 });
  const hot = await ask((await make()).model, { temperature: 5, maxTokens: 1, logprobs: 5 });
  expect(hot.tokens?.[0]?.alternatives).toEqual(greedy.tokens?.[0]?.alternatives);
  expect(hot.tokens?.[0]?.entropy).toBe(greedy.tokens?.[0]?.entropy);
});

it('takes its observer out when it is done', async () => {
  const { engine, model } = await make();
  await ask(model, { logprobs: 0 });
  expect(engine.loadedModelIdToPipeline?.get(mlcModel)?.logitProcessor).toBeUndefined();
});

it('claims neither log-probabilities nor reuse when the inside of web-llm cannot be seen', async () => {
  const { model } = await make({ open: false, says: ['Seven.', 'Yes.'] });
  expect([...model.can]).toEqual(['seed', 'schema', 'reasoning']);
  await expect(ask(model, { logprobs: 1 })).rejects.toMatchObject({ name: 'Unsupported' });
  expect((await ask(model)).usage).toEqual({ input: 'user:How many?\nassistant:'.length, output: 6, reused: 0 });
});

it('warns of settings web-llm does not have', async () => {
  const events = await collect(
    (await make()).model.generate({ messages: [user('?')], topK: 5, maxTokens: 1 }, never()),
  );
  expect(events[0]).toMatchObject({ type: 'warning', setting: 'topK' });
});

describe('names what goes wrong', () => {
  const errorOf = async (behaviour: Behaviour, more: Partial<GenerateRequest> = {}, lost?: Promise<never>) => {
    const { model } = await make(behaviour, lost);
    return ask(model, more).then(
      () => 'nothing',
      (error: Error) => error.name,
    );
  };
  it.each<[string, Behaviour, Partial<GenerateRequest>]>([
    ['EmptyOutput', { says: [''] }, {}],
    ['EmptyOutput', { says: ['<think>for ever and ever</think>'] }, { maxTokens: 12 }],
    ['DeviceLost', { failStep: 'Device was lost during the forward pass' }, {}],
    ['OutOfMemory', { failStep: new Error('Out of memory') }, {}],
    ['Unsupported', { failStep: Object.assign(new Error('bad schema'), { name: 'GrammarMatcherInitError' }) }, {}],
    ['ContextFull', {}, { messages: [user('word '.repeat(200))] }],
    ['Unsupported', {}, { messages: [user('?'), assistant('It is')] }],
    ['Unsupported', {}, { messages: [user('?'), { role: 'system', content: 'x' }, user('?')] }],
    ['Unsupported', {}, { messages: [{ role: 'user', content: [{ type: 'image', blob: 'a' }] }] }],
    ['Unsupported', {}, { decoding: [{ id: 'contrastive', options: {} }] }],
    ['Unsupported', {}, { messages: [] }],
  ])('%s', async (name, behaviour, more) => expect(await errorOf(behaviour, more)).toBe(name));

  it('DeviceLost when the GPU goes away and no step ever comes', async () => {
    let lose = (_error: Error) => {};
    const lost = new Promise<never>((_resolve, reject) => (lose = reject));
    const waiting = errorOf({ slow: () => new Promise(() => {}) }, {}, lost);
    lose(Object.assign(new Error('gone'), { name: 'DeviceLost' }));
    expect(await waiting).toBe('DeviceLost');
  });

  it('DeviceLost when web-llm has unloaded the model by itself', async () => {
    const { engine, model } = await make();
    await engine.unload();
    await expect(ask(model)).rejects.toMatchObject({ name: 'DeviceLost' });
  });

  it('and writes again afterwards', async () => {
    const { model } = await make({ says: ['', 'Seven.'] });
    await ask(model).catch(() => {});
    expect((await ask(model)).text).toBe('Seven.');
  });
});

it('does not score', async () => {
  const { model } = await make();
  expect(model.can.has('score')).toBe(false);
  await expect(model.score({ messages: [], continuation: '' }, never())).rejects.toMatchObject({ name: 'Unsupported' });
});

it('hands a picture to a model that sees, and to no other', async () => {
  const data = 'data:image/png;base64,AAAA';
  const messages = [
    {
      role: 'user' as const,
      content: [
        { type: 'image' as const, blob: 'a'.repeat(64), data },
        { type: 'text' as const, text: 'What is it?' },
      ],
    },
  ];
  const { model } = await make();
  await expect(ask(model, { messages })).rejects.toMatchObject({ name: 'Unsupported' });
  const requests: Parameters<typeof mlcEngine>[1] = [];
  const engine = mlcEngine({}, requests);
  await engine.reload(mlcModel);
  await ask(webllmModel(engine, ref, [...can, 'vision'], 512, unbroken), { messages });
  expect(requests![0]!.messages[0]!.content).toEqual([
    { type: 'image_url', image_url: { url: data } },
    { type: 'text', text: 'What is it?' },
  ]);
});
