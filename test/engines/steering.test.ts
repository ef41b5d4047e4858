import { describe, expect, it } from 'vitest';
import { user, type GenerateRequest, type Model, type ModelRef } from '../../src/contract/engine';
import { transformersModel } from '../../src/engines/transformers/model';
import { webllmModel } from '../../src/engines/webllm/model';
import { never, outcome } from '../support/collect';
import { letterNetwork, letterParts } from '../support/engine-double';
import { mlcEngine, mlcModel } from '../support/mlc-engine';

const ref: ModelRef = { engine: 'webllm', model: mlcModel, revision: '1', dtype: 'q4f16_1', device: 'webgpu' };

async function webllm(open = true): Promise<Model> {
  const engine = mlcEngine({ open, slow: async () => {} });
  await engine.reload(mlcModel);
  return webllmModel(engine, ref, ['seed', 'logprobs'], 512, new Promise<never>(() => {}));
}
const transformers = (): Model => transformersModel(letterParts(letterNetwork().network));
const ask = (model: Model, more: Partial<GenerateRequest>) =>
  outcome(model.generate({ messages: [user('How many?')], maxTokens: 210, seed: 9, ...more }, never()));

/** Both doubles say the same after the same letters: what differs is who chooses, and how. */
describe.each([
  ['entropy', {}],
  ['certainty', {}],
  ['reflections', { words: 'a, e' }],
  ['uncertainty-marks', { window: 5, factor: 0.2, leastDeviation: 0, leastEntropy: 0.5 }],
  ['min-p', { share: 0.2 }],
  ['cyclical-bias', { words: 'a, e', period: 40 }],
  ['constant-bias', { words: 'a, e' }],
  ['append-wait', {}],
  ['inject-reflection', { first: 20 }],
  ['stop-at-answer', {}],
  ['cot-decoding', { rank: 2 }],
  ['thinking-cap', { tokens: 20 }],
])('%s', (id, options) => {
  const decoding = [{ id, options }];
  it.each([0, 0.8])('gives the same tokens and reports in both engines at temperature %s', async (temperature) => {
    const more = { decoding, temperature, topP: 0.9, topK: 40, logprobs: 2 };
    const [one, other] = [await ask(await webllm(), more), await ask(transformers(), more)];
    expect(one.text).toBe(other.text);
    expect(one.tokens).toEqual(other.tokens);
    expect(one.monitor).toEqual(other.monitor);
    expect(one.usage.output).toBe(other.usage.output);
    expect(one.finish).toBe(other.finish);
  });
});

it('is refused by web-llm where tokens would have to be taken back, or a second conversation read', async () => {
  for (const id of ['suppress-reflection', 'resample-uncertain', 'contrast'])
    await expect(ask(await webllm(), { decoding: [{ id, options: {} }] })).rejects.toMatchObject({
      name: 'Unsupported',
    });
});

it('is refused where the inside of web-llm cannot be seen, and not claimed', async () => {
  const closed = await webllm(false);
  expect([...closed.can]).not.toContain('hooks');
  expect([...(await webllm()).can]).toContain('hooks');
  await expect(ask(closed, { decoding: [{ id: 'entropy', options: {} }] })).rejects.toMatchObject({
    name: 'Unsupported',
  });
});

it('hears the seed under a method', async () => {
  const decoding = [{ id: 'entropy', options: {} }];
  const texts = await Promise.all(
    [1, 2, 1].map(async (seed) => (await ask(await webllm(), { seed, decoding, maxTokens: 30 })).text),
  );
  expect(texts[0]).toBe(texts[2]);
  expect(texts[0]).not.toBe(texts[1]);
});

it('leaves web-llm as it was', async () => {
  const model = await webllm();
  const plain = (await ask(model, { maxTokens: 20 })).text;
  await ask(model, { maxTokens: 20, decoding: [{ id: 'constant-bias', options: { bias: 20, words: 'z' } }] });
  expect((await ask(model, { maxTokens: 20 })).text).toBe(plain);
});
