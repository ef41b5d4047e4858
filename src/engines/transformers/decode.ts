import { throwIfAborted } from '../../base/abort';
import { engineError } from '../../contract/errors';
import type { Completion, GenerateEvent, GenerateRequest, TokenTrace } from '../../contract/engine';
import { detokeniser } from './detokenise';
import { observe } from './logprobs';
import type { Ready } from './model';
import { prefill } from './prefill';
import { promptOf } from './prompt';
import { sampler } from './sample';
import { settingsOf, warningsOf } from './settings';
import { stopFinder } from './stop';

/** Writes an answer token by token. `queued` are the milliseconds the request waited. @throws ContextFull, EmptyOutput */
export async function* decode(
  ready: Ready,
  request: GenerateRequest,
  queued: number,
  signal: AbortSignal,
): AsyncGenerator<GenerateEvent, Completion, void> {
  const began = performance.now();
  const settings = settingsOf(request);
  yield* warningsOf(request);
  const { network, cache, tokeniser, breathe } = ready;
  const prompt = promptOf(tokeniser, request.messages);
  const room = ready.context - prompt.length;
  if (room <= 1) throw contextFull(prompt.length, ready.context);
  const most = Math.min(settings.maxTokens, room);

  const read = await prefill(network, cache, prompt, prompt.length - 1, breathe, signal);
  const choose = sampler(settings, network.vocabulary, prompt);
  const words = detokeniser(tokeniser.decode);
  const stops = stopFinder(settings.stop);
  const tokens: TokenTrace[] = [];
  let { memory } = read;
  let logits = read.rows.at(-1) as Float32Array;
  let text = '';
  let output = 0;
  let first = 0;
  let finish: Completion['finish'] = 'stop';
  try {
    for (;;) {
      const id = choose(logits);
      if (ready.ends.has(id)) break;
      if (output++ === 0) first = performance.now() - began;
      if (settings.logprobs !== null) tokens.push(trace(ready, logits, id, settings.logprobs));
      const certain = stops.push(words.push(id));
      text += certain;
      if (certain) yield { type: 'text-delta', text: certain };
      if (stops.found) break;
      if (output >= most) {
        finish = 'length';
        break;
      }
      const pass = await network.forward([id], memory, 'last');
      if (!cache.holds(memory)) network.release(memory);
      memory = pass.memory;
      logits = pass.rows.at(-1) as Float32Array;
      await breathe();
      throwIfAborted(signal);
    }
  } finally {
    if (!cache.holds(memory)) network.release(memory);
  }
  if (output === 0) throw emptyOutput(request);
  const rest = stops.push(words.end()) + stops.end();
  text += rest;
  if (rest) yield { type: 'text-delta', text: rest };
  return {
    text,
    finish: stops.found ? 'stop' : finish,
    usage: { input: prompt.length, output, reused: read.reused },
    ms: { queued, first, total: performance.now() - began },
    ...(settings.logprobs === null ? {} : { tokens }),
  };
}

function trace({ tokeniser }: Ready, logits: Float32Array, id: number, count: number): TokenTrace {
  const { logprob, entropy, alternatives } = observe(logits, id, count);
  const named = alternatives.map((other) => ({ ...other, text: tokeniser.decode([other.id]) }));
  return { id, text: tokeniser.decode([id]), logprob, entropy, alternatives: named };
}

export const contextFull = (input: number, context: number) =>
  engineError(
    'ContextFull',
    `The prompt has ${input} tokens and the model holds ${context}, the answer included. Shorten the conversation.`,
  );

const emptyOutput = ({ seed, temperature }: GenerateRequest) =>
  engineError(
    'EmptyOutput',
    `The model ended before it said anything (seed ${seed ?? 0}, temperature ${temperature ?? 1}). Ask with another seed, or word the request otherwise.`,
  );
