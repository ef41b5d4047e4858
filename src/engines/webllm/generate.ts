import { throwIfAborted } from '../../base/abort';
import type { Completion, GenerateEvent, GenerateRequest } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { allThought, parted } from '../thinking';
import { named } from './errors';
import type { Ready } from './model';
import { observer } from './observer';
import { requestOf, warningsOf } from './settings';
import { steering, unsteered, warningsOf as steeringWarnings } from './steering';
import { streamed, type Told } from './stream';

/** Writes one answer. `queued` are the milliseconds the request waited. @throws any EngineErrorName, AbortError */
export async function* generate(
  ready: Ready,
  request: GenerateRequest,
  queued: number,
  signal: AbortSignal,
): AsyncGenerator<GenerateEvent, Completion, void> {
  const began = performance.now();
  const { engine, pipeline, conversation } = ready;
  const turns = conversation.turnsFor(request.messages);
  const watcher = watch(ready, request);
  const steer = steering(pipeline, request, ready.context, watcher?.processor);
  const asked = requestOf(unsteered(request), turns);
  yield* warningsOf(unsteered(request));
  yield* steeringWarnings(request);
  // Until this answer is whole, nothing is held: an error or an abort leaves web-llm's cache in an unknown state.
  conversation.forget();

  let answer = parted(request.stop);
  let written = '';
  let first = 0;
  let told: Told = { finish: null, prompt: 0, output: 0 };
  const processor = steer?.processor ?? watcher?.processor;
  if (pipeline && processor) pipeline.logitProcessor = processor;
  try {
    for await (const step of streamed(engine, asked, ready.lost)) {
      throwIfAborted(signal);
      if (typeof step !== 'string') {
        told = step;
        continue;
      }
      first ||= performance.now() - began;
      written += step;
      if (answer.stopped) continue;
      yield* answer.push(step);
      // It ends before the next token, and then says what it used.
      if (answer.stopped) await engine.interruptGenerate();
    }
  } catch (error) {
    throw named(error, `writing with ${ready.ref.model}`);
  } finally {
    if (pipeline) pipeline.logitProcessor = undefined;
  }
  // A token that ends the answer is counted by web-llm and is no part of it.
  const output = told.output - (told.finish === 'stop' ? 1 : 0);
  if (told.finish === 'abort' && !answer.stopped)
    throw engineError('WorkerLost', `${ready.ref.model} was stopped from outside while it wrote. Load it again.`);
  const cut = steer?.cut() ?? null;
  if (cut !== null) {
    yield { type: 'text-reset', reason: 'A decoding method took tokens back.' };
    answer = parted(request.stop);
    yield* answer.push(cut);
  }
  yield* answer.end();
  const { text, reasoning } = answer.parts();
  if (!text && reasoning && !answer.stopped) throw allThought(request);
  if (output <= 0 || (!text && !answer.stopped)) throw emptyOutput(request);
  if (told.finish === 'stop' && cut === null) conversation.keep(request.messages, turns, written, text);
  return {
    ...answer.parts(),
    finish: told.finish === 'length' && !answer.stopped ? 'length' : 'stop',
    usage: usageOf(ready, told, output),
    ms: { queued, first, total: performance.now() - began },
    ...(watcher ? { tokens: watcher.traces.slice(0, output) } : {}),
    ...(steer ? { monitor: steer.monitor() } : {}),
  };
}

function watch({ pipeline }: Ready, { logprobs }: GenerateRequest) {
  if (logprobs === undefined) return null;
  if (!pipeline)
    throw engineError('Unsupported', 'This version of web-llm shows no log-probabilities. Leave `logprobs` out.');
  return observer(logprobs, (id) => pipeline.tokenizer.decode(Int32Array.of(id)));
}

/**
 * web-llm reports the tokens it read, not those it had. Its cache holds the prompt and every token written but the last,
 * so the prompt is what is left of it; where the cache cannot be seen, nothing is claimed to be reused.
 */
function usageOf({ pipeline }: Ready, told: Told, output: number): Completion['usage'] {
  const input = pipeline ? pipeline.filledKVCacheLength - (told.output - 1) : told.prompt;
  return { input, output, reused: Math.max(0, input - told.prompt) };
}

const emptyOutput = ({ seed, temperature }: GenerateRequest): Error =>
  engineError(
    'EmptyOutput',
    `The model ended before it said anything (seed ${seed ?? 0}, temperature ${temperature ?? 1}). Ask with another seed, or word the request otherwise.`,
  );
