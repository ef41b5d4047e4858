import { orAbort, throwIfAborted } from '../../base/abort';
import type { Score, ScoreRequest } from '../../contract/engine';
import type { turns } from '../turns';
import { contextFull } from './answer';
import { readContinuations, type Continuation } from './continuations';
import type { Ready } from './model';
import { prefill } from './prefill';
import { promptText, type Tokeniser } from './prompt';
import { gathered, isSame, turnUnlessTaken, waitingRoom } from './waiting-room';

/** One of several that ask about continuations of one prompt. */
interface Asking {
  readonly prompt: readonly number[];
  readonly continuation: readonly number[];
  readonly signal: AbortSignal;
  /** When it was asked, milliseconds by `performance.now`. */
  readonly asked: number;
  tell(score: Promise<Score>): void;
}

/**
 * Log-probabilities of given texts after given messages: a text is read, not written. Requests with the same prompt that are made
 * together share its reading, and the reading of whatever their texts begin with. @throws ContextFull
 */
export function scoring(ready: Ready, turn: ReturnType<typeof turns>) {
  const others = waitingRoom<Asking>();

  return async function score(request: ScoreRequest, signal: AbortSignal): Promise<Score> {
    throwIfAborted(signal);
    const asked = performance.now();
    const { prompt, continuation } = split(ready.tokeniser, request);
    const input = prompt.length + continuation.length;
    if (input > ready.context) throw contextFull(input, ready.context);
    if (!continuation.length) return nothing(prompt.length);

    let tell: Asking['tell'] = () => {};
    const told = new Promise<Score>((resolve) => (tell = resolve));
    // Whoever has gone is not told.
    told.catch(() => {});
    const self = others.join({ prompt, continuation, signal, asked, tell });
    try {
      const release = await turnUnlessTaken(turn, self);
      others.leave(self);
      if (release) void answer(ready, self, others).finally(release);
      return await orAbort(told, signal);
    } finally {
      others.leave(self);
    }
  };
}

/** Reads the prompt of one, and the continuations of all who ask about it. Tells each what came of it. */
async function answer(ready: Ready, first: Asking, others: ReturnType<typeof waitingRoom<Asking>>): Promise<void> {
  const { network, cache, breathe, tokeniser } = ready;
  const { prompt, signal } = first;
  const began = performance.now();
  let all: readonly Asking[] = [first];
  try {
    const read = await prefill(network, cache, prompt, prompt.length - 1, breathe, signal);
    // Elsewhere they are asked one by one.
    if (network.batch) await gathered(first.asked);
    all = [first, ...others.take(Infinity, (other) => isSame(other.prompt, prompt))];
    const lines = all.map((one, place): Continuation => {
      const reused = place === 0 ? read.reused : prompt.length;
      return { ids: one.continuation, logprobs: [], reused, signal: one.signal };
    });
    await readContinuations(ready, lines, read.memory, read.rows.at(-1) as Float32Array);
    // The time is shared by those who took part.
    const total = (performance.now() - began) / all.length;
    for (const [place, one] of all.entries()) {
      const queued = Math.max(0, performance.now() - one.asked - total);
      one.tell(Promise.resolve(scoreOf(tokeniser, one, lines[place] as Continuation, queued, total)));
    }
  } catch (error) {
    for (const one of all) one.tell(Promise.reject(error as Error));
  }
}

function scoreOf(
  { decode }: Tokeniser,
  { prompt }: Asking,
  { ids, logprobs, reused }: Continuation,
  queued: number,
  total: number,
): Score {
  return {
    logprob: logprobs.reduce((sum, logprob) => sum + logprob, 0),
    tokens: ids.map((id, place) => ({ id, text: decode([id]), logprob: logprobs[place] ?? -Infinity })),
    usage: { input: prompt.length + ids.length, output: 0, reused },
    ms: { queued, first: total, total },
  };
}

/**
 * The tokens a model would have read and written. The prompt keeps its own tokens, also where the text across the
 * border would be written with others: a model that answers starts after them.
 */
function split(tokeniser: Tokeniser, { messages, continuation }: ScoreRequest) {
  const text = promptText(tokeniser, messages);
  const prompt = tokeniser.encode(text);
  const whole = tokeniser.encode(text + continuation);
  const same = prompt.every((id, place) => whole[place] === id);
  return { prompt, continuation: same ? whole.slice(prompt.length) : tokeniser.encode(continuation) };
}

const nothing = (input: number): Score => ({
  logprob: 0,
  tokens: [],
  usage: { input, output: 0, reused: input },
  ms: { queued: 0, first: 0, total: 0 },
});
