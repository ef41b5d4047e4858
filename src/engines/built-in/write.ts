import { abortError, orAbort, throwIfAborted } from '../../base/abort';
import { assistant, textOf, type Completion, type GenerateEvent, type GenerateRequest } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { stopFinder } from '../stop';
import { measure, usageOf, type conversations } from './conversations';
import { named } from './errors';

/** Lets the browser's model write an answer. @throws ContextFull, EmptyOutput, Unsupported, WorkerLost, AbortError */
export async function* write(
  held: ReturnType<typeof conversations>,
  request: GenerateRequest,
  queued: number,
  signal: AbortSignal,
): AsyncGenerator<GenerateEvent, Completion, void> {
  throwIfAborted(signal);
  refuse(request);
  yield* warningsOf(request);
  const began = performance.now();
  const { messages, maxTokens = Infinity, schema } = request;
  const asked = textOf(messages.at(-1)!);
  // A signal given to the browser ends the session whenever it is aborted, so the caller's own is not given away.
  const stop = new AbortController();
  const abort = () => stop.abort(abortError());
  signal.addEventListener('abort', abort, { once: true });
  const taking = held.take(messages, stop.signal);
  let whole = false;
  try {
    const { session, reused } = await patiently(taking, signal);
    const input = usageOf(session) + (await patiently(measure(session, asked), signal));
    const constraint = schema === undefined ? {} : { responseConstraint: schema };
    const reader = session.promptStreaming(asked, { signal: stop.signal, ...constraint }).getReader();
    const stops = stopFinder(request.stop ?? []);
    let text = '';
    let output = 0;
    let first: number | null = null;
    while (output < maxTokens && !stops.found) {
      const { done, value } = await patiently(reader.read(), signal);
      throwIfAborted(signal);
      if ((whole = done)) break;
      first ??= performance.now() - began;
      output++;
      const certain = stops.push(value);
      text += certain;
      if (certain) yield { type: 'text-delta', text: certain };
    }
    const rest = stops.end();
    text += rest;
    if (rest) yield { type: 'text-delta', text: rest };
    if (!output) throw emptyOutput();
    // What the session remembers must be what the next request will say was said.
    if (whole) held.keep(session, [...messages, assistant(text)]);
    const total = performance.now() - began;
    return {
      text,
      finish: whole || stops.found ? 'stop' : 'length',
      usage: { input: Math.max(1, input, reused), output, reused },
      ms: { queued, first: first ?? total, total },
    };
  } finally {
    signal.removeEventListener('abort', abort);
    if (!whole) {
      abort();
      taking.then(
        ({ session }) => session.destroy(),
        () => {},
      );
    }
  }
}

/** Settles as the promise does, or with AbortError at once; the browser's errors get names of the contract. */
async function patiently<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  promise.catch(() => {});
  try {
    return await orAbort(promise, signal);
  } catch (error) {
    throwIfAborted(signal);
    throw named(error, 'writing');
  }
}

/** Settings the browser gives pages no way to say. It is no use to warn of the seed: `can` says that there is none. */
const unheard = ['temperature', 'topP', 'topK', 'minP', 'repetitionPenalty', 'logprobs', 'thinking', 'native'] as const;

function* warningsOf(request: GenerateRequest): Generator<GenerateEvent, void, void> {
  for (const setting of unheard)
    if (request[setting] !== undefined)
      yield { type: 'warning', setting, message: `The browser's model cannot be told ${setting}; it is left out.` };
}

function refuse({ messages, decoding }: GenerateRequest): void {
  if (decoding?.length)
    throw engineError(
      'Unsupported',
      `The browser's model takes no decoding method '${decoding[0]?.id}'; leave it out.`,
    );
  if (messages.at(-1)?.role !== 'user')
    throw engineError('Unsupported', "The browser's model cannot go on with an answer; cast another model.");
  if (messages.some(({ content }) => typeof content !== 'string' && content.some(({ type }) => type === 'image')))
    throw engineError('Unsupported', "Images are not given to the browser's model here; cast a model that can see.");
}

const emptyOutput = () =>
  engineError('EmptyOutput', "The browser's model ended before it said anything. Ask again, or word it otherwise.");
