import type { ChatCompletionMessageParam, ChatCompletionRequestStreaming } from '@mlc-ai/web-llm';
import { random } from '../../base/random';
import type { GenerateEvent, GenerateRequest } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import type { Turn } from './conversation';

/** What only web-llm knows, in `request.native`. */
interface Native {
  /** [-2, 2], by how often a token was written. */
  readonly frequencyPenalty: number;
  /** [-2, 2], for tokens that were written at all. */
  readonly presencePenalty: number;
}

/** Tokens of the empty thinking that web-llm writes itself when thinking is off, and counts. */
const emptyThinking = 4;
/** Of web-llm's generator of chance: x ← 48271 x mod (2³¹ − 1). */
const modulus = 2 ** 31 - 1;

/**
 * The request as web-llm takes it. Nothing is left to the defaults of a model's configuration, which differ. Stop
 * strings are not sent: it streams the beginning of one before it knows, and leaves it in the cache. @throws Unsupported,
 * RangeError that quotes the bad value.
 */
export function requestOf(request: GenerateRequest, turns: readonly Turn[]): ChatCompletionRequestStreaming {
  refuse(request);
  const { frequencyPenalty, presencePenalty } = nativeOf(request);
  const thinking = request.thinking !== 'off';
  const most = within('maxTokens', request.maxTokens ?? Infinity, 1, Infinity);
  return {
    stream: true,
    stream_options: { include_usage: true },
    messages: turns.map(({ role, content }) => ({ role, content }) as ChatCompletionMessageParam),
    temperature: within('temperature', request.temperature ?? 1, 0, 100),
    top_p: within('topP', request.topP ?? 1, Number.MIN_VALUE, 1),
    repetition_penalty: within('repetitionPenalty', request.repetitionPenalty ?? 1, Number.MIN_VALUE, 100),
    frequency_penalty: within('frequencyPenalty', frequencyPenalty, -2, 2),
    presence_penalty: within('presencePenalty', presencePenalty, -2, 2),
    max_tokens: most === Infinity ? null : most + (thinking ? 0 : emptyThinking),
    seed: spread(within('seed', request.seed ?? 0, 0, 0xffffffff)),
    ...(request.schema === undefined
      ? {}
      : { response_format: { type: 'json_object', schema: JSON.stringify(request.schema) } as const }),
    ...(thinking ? {} : { extra_body: { enable_thinking: false } }),
  };
}

/** Neighbouring seeds would begin with almost the same number, and small ones always choose the likeliest token. */
const spread = (seed: number): number => 1 + Math.floor(random(seed)() * (modulus - 1));

/** Settings that are heard but not followed. */
export function* warningsOf({ topK, minP, thinking }: GenerateRequest): Generator<GenerateEvent, void, void> {
  const ignored = (setting: string): GenerateEvent => ({
    type: 'warning',
    setting,
    message: `web-llm has no ${setting}; it was left out. Use topP, or a model of transformers.js.`,
  });
  if (topK) yield ignored('topK');
  if (minP) yield ignored('minP');
  if (typeof thinking === 'number')
    yield {
      type: 'warning',
      setting: 'thinking',
      message: 'web-llm cannot end the thinking after a number of tokens; it thinks as long as it likes.',
    };
}

function refuse({ decoding }: GenerateRequest): void {
  if (decoding?.length)
    throw engineError('Unsupported', `web-llm cannot decode by '${decoding[0]?.id}' here. Leave \`decoding\` out.`);
}

function nativeOf({ native = {} }: GenerateRequest): Native {
  const given = native as Partial<Native>;
  const initial: Native = { frequencyPenalty: 0, presencePenalty: 0 };
  const strange = Object.keys(given).find((name) => !(name in initial));
  if (strange) throw new RangeError(`native.${strange} is not known; there are ${Object.keys(initial).join(', ')}.`);
  return { ...initial, ...given };
}

function within(name: string, value: number, low: number, high: number): number {
  if (value >= low && value <= high) return value;
  throw new RangeError(`${name} is ${value}; a number from ${low} to ${high} is needed.`);
}
