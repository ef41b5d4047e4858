import { throwIfAborted } from '../../base/abort';
import { engineError } from '../../contract/errors';
import type { Completion, GenerateEvent, GenerateRequest, TokenTrace } from '../../contract/engine';
import { observe } from './logprobs';
import type { Ready } from './model';
import { prefill } from './prefill';
import { promptOf } from './prompt';
import { sampler, unsteady } from './sample';
import { settingsOf, warningsOf, type Settings } from './settings';
import { steering } from './steering';
import { tape } from './tape';
import { writer } from './writer';

/** With methods that take tokens back an answer may cost this many times its length, and then it ends. */
const patience = 8;

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
  const { network, cache, breathe } = ready;
  const { prompt, most } = promptFor(ready, request, settings);

  const steer = await steering(ready, request, prompt, most, signal);
  const read = await prefill(network, cache, prompt, prompt.length - 1, breathe, signal);
  const line = tape(ready, read, prompt, mayGuess(ready, settings, steer !== null));
  const draw = sampler(settings, network.vocabulary, prompt);
  const paper = writer(ready.tokeniser.decode, settings.stop);
  const { written } = paper;
  const tokens: TokenTrace[] = [];
  let coming: readonly number[] = [];
  let output = 0;
  let first = 0;
  let finish: Completion['finish'] = 'stop';

  /** The text first, as far as it stays; then all that goes on after it. */
  async function* takeBack(to: number, goesOn: boolean): AsyncGenerator<GenerateEvent, void, void> {
    paper.rewind(to);
    tokens.length = Math.min(tokens.length, to);
    yield { type: 'text-reset', reason: 'A decoding method took tokens back.' };
    if (paper.text) yield { type: 'text-delta', text: paper.text };
    if (!goesOn) return;
    await line.rewind(prompt.length + to);
    await steer?.rewind(to);
    draw.reset([...prompt, ...written]);
  }
  try {
    for (;;) {
      const act = coming.length ? undefined : steer?.see(line.logits, written);
      if (act?.kind === 'inject' || act?.kind === 'rewind') coming = act.ids;
      if (act && act.kind !== 'inject' && act.to !== undefined && act.to < written.length)
        yield* takeBack(Math.max(0, act.to), act.kind === 'rewind');
      if (act?.kind === 'stop') break;
      if (act?.kind === 'rewind' && !coming.length) {
        if (++output > most * patience) break;
        continue;
      }
      const [forced, ...later] = coming;
      coming = later;
      const id = forced ?? draw.choose(steer?.logits ?? line.logits, line.slack);
      if (id === unsteady) {
        await line.settle(signal);
        continue;
      }
      if (forced !== undefined) draw.see([id]);
      if (ready.ends.has(id)) break;
      if (output++ === 0) first = performance.now() - began;
      if (settings.logprobs !== null) tokens.push(trace(ready, line.logits, id, settings.logprobs));
      const certain = paper.push(id);
      if (certain) yield { type: 'text-delta', text: certain };
      if (paper.stopped) break;
      if (written.length >= most || output >= most * patience) {
        finish = 'length';
        break;
      }
      await line.read(id, most - written.length - 1);
      await steer?.read(id);
      await breathe();
      throwIfAborted(signal);
    }
  } finally {
    line.release();
    steer?.release();
  }
  if (output === 0) throw emptyOutput(request);
  const rest = paper.end();
  if (rest) yield { type: 'text-delta', text: rest };
  const { speculated } = line;
  return {
    text: paper.text,
    finish: paper.stopped ? 'stop' : finish,
    usage: { input: prompt.length, output, reused: read.reused, ...(speculated.proposed ? { speculated } : {}) },
    ms: { queued, first, total: performance.now() - began },
    ...(settings.logprobs === null ? {} : { tokens }),
    ...(steer ? { monitor: steer.report(written) } : {}),
  };
}

/** The tokens to continue, and how many may come. @throws ContextFull */
export function promptFor(ready: Ready, request: GenerateRequest, settings: Settings) {
  const prompt = promptOf(ready.tokeniser, request.messages, request.thinking);
  const room = ready.context - prompt.length;
  if (room <= 1) throw contextFull(prompt.length, ready.context);
  return { prompt, most: Math.min(settings.maxTokens, room) };
}

/** Guessing changes no token; but where it rounds otherwise, recorded numbers and what methods see would not be the same. */
const mayGuess = ({ network }: Ready, { logprobs }: Settings, steered: boolean): boolean =>
  network.croppable && (network.wide === 'same' || (logprobs === null && !steered));

export function trace({ tokeniser }: Ready, logits: Float32Array, id: number, count: number): TokenTrace {
  const { logprob, entropy, alternatives } = observe(logits, id, count);
  const named = alternatives.map((other) => ({ ...other, text: tokeniser.decode([other.id]) }));
  return { id, text: tokeniser.decode([id]), logprob, entropy, alternatives: named };
}

export const contextFull = (input: number, context: number) =>
  engineError(
    'ContextFull',
    `The prompt has ${input} tokens and the model holds ${context}, the answer included. Shorten the conversation.`,
  );

export const emptyOutput = ({ seed, temperature }: GenerateRequest) =>
  engineError(
    'EmptyOutput',
    `The model ended before it said anything (seed ${seed ?? 0}, temperature ${temperature ?? 1}). Ask with another seed, or word the request otherwise.`,
  );
