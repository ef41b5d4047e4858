import { describe, expect, it } from 'vitest';
import { assistant, user, type GenerateRequest } from '../../../src/contract/engine';
import { bodyOf, warningsOf } from '../../../src/engines/openai/body';
import { engineError } from '../../../src/contract/errors';
import { withoutRefused } from '../../../src/engines/openai/refused';
import type { Trouble } from '../../../src/engines/openai/errors';

const plain: GenerateRequest = { messages: [user('Hi')] };
const full: GenerateRequest = {
  messages: [{ role: 'system', content: 'Be brief.' }, user('Hi')],
  maxTokens: 9,
  temperature: 0,
  topP: 0.9,
  topK: 40,
  minP: 0.1,
  repetitionPenalty: 1.2,
  seed: 5,
  stop: ['END'],
  logprobs: 3,
};

it('says only what was asked', () => {
  expect(bodyOf(plain, 'm', 'vllm')).toEqual({
    model: 'm',
    messages: [{ role: 'user', content: 'Hi' }],
    stream: true,
    stream_options: { include_usage: true },
    temperature: 1,
  });
});

it('has a name for everything that can be asked', () => {
  expect(bodyOf(full, 'm', 'vllm')).toMatchObject({
    max_tokens: 9,
    temperature: 0,
    top_p: 0.9,
    top_k: 40,
    min_p: 0.1,
    repetition_penalty: 1.2,
    seed: 5,
    stop: ['END'],
    logprobs: true,
    top_logprobs: 20,
  });
  expect(bodyOf(full, 'm', 'llama.cpp')).toMatchObject({ repeat_penalty: 1.2, top_k: 40 });
  expect(bodyOf(full, 'm', 'unknown')).toMatchObject({ top_logprobs: 3 });
});

it('leaves out what a server does not hear, and says so', () => {
  const body = bodyOf(full, 'm', 'ollama');
  for (const field of ['top_k', 'min_p', 'repetition_penalty', 'repeat_penalty'])
    expect(body).not.toHaveProperty(field);
  const warned = [...warningsOf(full, 'ollama')].map((event) => event.type === 'warning' && event.setting);
  expect(warned).toEqual(['topK', 'minP', 'repetitionPenalty']);
  expect([...warningsOf(full, 'vllm'), ...warningsOf(plain, 'ollama')]).toEqual([]);
});

it('forces a schema', () => {
  const schema = { type: 'object' };
  expect(bodyOf({ ...plain, schema }, 'm', 'vllm')['response_format']).toEqual({
    type: 'json_schema',
    json_schema: { name: 'answer', schema, strict: true },
  });
});

it('tells whether to think where that can be told, and warns of what cannot', () => {
  const off = { ...plain, thinking: 'off' } as const;
  expect(bodyOf(off, 'm', 'vllm')).toMatchObject({ chat_template_kwargs: { enable_thinking: false } });
  expect(bodyOf({ ...plain, thinking: 99 }, 'm', 'llama.cpp')).toMatchObject({
    chat_template_kwargs: { enable_thinking: true },
  });
  expect(bodyOf(off, 'm', 'ollama')).not.toHaveProperty('chat_template_kwargs');
  expect([...warningsOf(off, 'vllm')]).toEqual([]);
  expect([...warningsOf(off, 'ollama')]).toMatchObject([{ setting: 'thinking' }]);
  expect([...warningsOf({ ...plain, thinking: 99 }, 'vllm')]).toMatchObject([
    { setting: 'thinking', message: expect.stringContaining('after a number of tokens') },
  ]);
});

it('lets native options have the last word', () => {
  const body = bodyOf({ ...plain, native: { temperature: 0.3, frequency_penalty: 1 } }, 'm', 'vllm');
  expect(body).toMatchObject({ temperature: 0.3, frequency_penalty: 1 });
});

describe('a last turn of the assistant', () => {
  const begun: GenerateRequest = { messages: [user('Hi'), assistant('Hello,')] };
  it('is gone on with where it is known how', () => {
    expect(bodyOf(begun, 'm', 'vllm')).toMatchObject({ continue_final_message: true, add_generation_prompt: false });
    expect(bodyOf(begun, 'm', 'llama.cpp')).toMatchObject({ chat_template_kwargs: { enable_thinking: false } });
  });
  it.each(['ollama', 'unknown'] as const)('is refused for %s', (kind) => {
    expect(() => bodyOf(begun, 'm', kind)).toThrow(expect.objectContaining({ name: 'Unsupported' }) as Error);
  });
});

it.each([
  ['decoding methods', { ...plain, decoding: [{ id: 'cot', options: null }] }],
  ['images', { messages: [{ role: 'user', content: [{ type: 'image', blob: 'abc' }] }] } as GenerateRequest],
])('refuses %s', (_what, request) => {
  expect(() => bodyOf(request, 'm', 'vllm')).toThrow(expect.objectContaining({ name: 'Unsupported' }) as Error);
});

describe('a complaint', () => {
  const complaint = (message: string, status = 400): Trouble =>
    Object.assign(engineError('ServerRefused', message), { again: 0, status });
  const body = bodyOf(full, 'm', 'vllm');

  it('of one field costs that field', () => {
    const { body: rest, warning } = withoutRefused(body, complaint("Unknown parameter: 'min_p'."))!;
    expect(rest).not.toHaveProperty('min_p');
    expect(rest).toHaveProperty('top_k');
    expect(warning).toMatchObject({ setting: 'minP' });
  });
  it('of log-probabilities costs their alternatives too', () => {
    const { body: rest } = withoutRefused(body, complaint('logprobs is not supported'))!;
    expect([rest['logprobs'], rest['top_logprobs']]).toEqual([undefined, undefined]);
  });
  it('of the number of alternatives leaves the rest', () => {
    const { body: rest } = withoutRefused(body, complaint('top_logprobs must be at most 5'))!;
    expect([rest['logprobs'], rest['top_logprobs']]).toEqual([true, undefined]);
  });
  it.each([
    ['of something else', complaint('messages must alternate')],
    ['of a field that was not sent', complaint('best_of is wrong')],
    ['that is no complaint', complaint('seed', 500)],
  ])('%s changes nothing', (_what, error) => expect(withoutRefused(body, error)).toBeNull());
});

it('sends a picture as data, and none that is not here', () => {
  const picture = (data?: string) => ({
    messages: [
      { role: 'user' as const, content: [{ type: 'image' as const, blob: 'b'.repeat(64), ...(data ? { data } : {}) }] },
    ],
  });
  const sent = { role: 'user', content: [{ type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } }] };
  expect(bodyOf(picture('data:image/png;base64,AAAA'), 'm', 'vllm')).toMatchObject({ messages: [sent] });
  expect(() => bodyOf(picture(), 'm', 'vllm')).toThrow('bbbbbbbbbbbb');
});
