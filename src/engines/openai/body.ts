import type { Json } from '../../base/json';
import { type GenerateEvent, type GenerateRequest, type Message } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { contentOf } from '../pictures';
import { habitsOf, type ServerKind } from './kinds';

export type Fields = { readonly [name: string]: Json };

/** A request as the protocol writes it. @throws Unsupported for what a server cannot be asked. */
export function bodyOf(request: GenerateRequest, model: string, kind: ServerKind): Fields {
  refuse(request, kind);
  const { temperature = 1, topP, topK, minP, repetitionPenalty, maxTokens, seed, stop, logprobs, schema } = request;
  const { thinking, truncation, repetitionPenalty: penalty, alternatives, continuing } = habitsOf(kind);
  return given({
    model,
    messages: request.messages.map(messageOf),
    stream: true,
    stream_options: { include_usage: true },
    temperature,
    top_p: topP,
    seed,
    max_tokens: maxTokens,
    stop: stop?.length ? stop : undefined,
    top_k: truncation ? topK : undefined,
    min_p: truncation ? minP : undefined,
    ...(penalty && repetitionPenalty !== undefined ? { [penalty]: repetitionPenalty } : {}),
    // More alternatives than were asked give a better estimate of the entropy; they are dropped again.
    ...(logprobs === undefined ? {} : { logprobs: true, top_logprobs: Math.max(logprobs, alternatives) }),
    ...(schema === undefined
      ? {}
      : { response_format: { type: 'json_schema', json_schema: { name: 'answer', schema, strict: true } } }),
    ...(thinking && request.thinking !== undefined
      ? { chat_template_kwargs: { enable_thinking: request.thinking !== 'off' } }
      : {}),
    ...(endsWithAssistant(request) ? continuing : {}),
    ...nativeOf(request),
  });
}

/** Settings that were asked and that a server of this kind does not hear. */
export function* warningsOf(request: GenerateRequest, kind: ServerKind): Generator<GenerateEvent, void, void> {
  const { title, thinking, truncation, repetitionPenalty } = habitsOf(kind);
  const unheard = [
    ...(truncation ? [] : (['topK', 'minP'] as const)),
    ...(repetitionPenalty ? [] : (['repetitionPenalty'] as const)),
    ...(thinking ? [] : (['thinking'] as const)),
  ];
  if (thinking && typeof request.thinking === 'number')
    yield {
      type: 'warning',
      setting: 'thinking',
      message: `${title} cannot end the thinking after a number of tokens; it thinks as long as it likes.`,
    };
  for (const setting of unheard)
    if (request[setting] !== undefined)
      yield { type: 'warning', setting, message: `${title} cannot be told ${setting}; it is left out.` };
}

function refuse({ decoding, messages }: GenerateRequest, kind: ServerKind): void {
  if (decoding?.length)
    throw engineError(
      'Unsupported',
      `The decoding method '${decoding[0]?.id}' needs a model on this device; cast one, or leave it out.`,
    );
  if (endsWithAssistant({ messages }) && !habitsOf(kind).continuing)
    throw engineError(
      'Unsupported',
      `It is not known how to let ${habitsOf(kind).title} go on with an answer; cast a model that can continue.`,
    );
}

const endsWithAssistant = ({ messages }: Pick<GenerateRequest, 'messages'>) => messages.at(-1)?.role === 'assistant';

/** Pictures go along as data, as the protocol has them. A server whose model cannot see refuses, and says so. */
const messageOf = (message: Message): Fields => ({ role: message.role, content: contentOf(message) });

const nativeOf = ({ native }: GenerateRequest): Fields =>
  native && typeof native === 'object' && !Array.isArray(native) ? (native as Fields) : {};

const given = (fields: { readonly [name: string]: Json | undefined }): Fields =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined));
