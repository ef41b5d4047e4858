import { abortError, orAbort, throwIfAborted } from '../../base/abort';
import { mailbox } from '../../base/mailbox';
import type { Hook } from '../../contract/decoding';
import type { Completion, GenerateEvent, GenerateRequest, Model, ModelRef } from '../../contract/engine';
import { turns } from '../turns';
import { questionOf, type Question } from './answer';
import { breather } from './breathe';
import { capabilities } from './capabilities';
import { company } from './company';
import { decode } from './decode';
import type { Batch, Network } from './network';
import { pacer, type Pacer } from './pace';
import { prefill } from './prefill';
import { prefixCache } from './prefix-cache';
import type { Tokeniser } from './prompt';
import { roundingOf, type Rounding } from './rounding';
import { score } from './score';
import { isAside, warningsOf } from './settings';
import { decodeTogether, type Companion, type News } from './together';

/** What a loader hands over. */
export interface Parts {
  readonly ref: ModelRef;
  readonly network: Network;
  readonly tokeniser: Tokeniser;
  /** Tokens. */
  readonly context: number;
  /** Tokens that end an answer. */
  readonly ends: ReadonlySet<number>;
  /** Decoding methods; absent: those of `src/decoding`. */
  readonly hooks?: ReadonlyMap<string, Hook>;
}
export interface Ready extends Parts {
  readonly cache: ReturnType<typeof prefixCache>;
  readonly breathe: () => Promise<void>;
  readonly rounding: Rounding;
  readonly pace: Pacer;
}

/** Bytes of key/value caches kept between requests. */
const cacheBytes = 256 * 2 ** 20;
/** Requests with the same prompt that are answered side by side. */
const sideBySide = 8;
/** Milliseconds in which those who belong together come in: they are asked at once, but each crosses threads alone. */
const gathering = 5;

/** A loaded network as a model: one request at a time, in the order of asking, or several with the same prompt at once. */
export function transformersModel(parts: Parts, bound = cacheBytes, pace = pacer()): Model {
  const { network } = parts;
  const cache = prefixCache(network, bound);
  const ready: Ready = { ...parts, cache, breathe: breather(), rounding: roundingOf(network), pace };
  const turn = turns();
  const others = company(sideBySide);

  /** Alone, when it is its turn. */
  async function* alone(
    request: GenerateRequest,
    signal: AbortSignal,
  ): AsyncGenerator<GenerateEvent, Completion, void> {
    const asked = performance.now();
    const release = await turn(signal);
    const at = performance.now();
    const aside = isAside(request) ? prefixCache(network, 0) : null;
    const own = aside ? { ...ready, cache: aside } : ready;
    try {
      const question = questionOf(own, request);
      const read = await readPrompt(own, question, signal);
      return yield* decode(own, question, read, { at, queued: at - asked }, signal);
    } finally {
      aside?.clear();
      release();
    }
  }

  /** When it is its turn, with those who asked about the same prompt; or before, taken along by one of them. */
  async function* inCompany(
    batch: Batch,
    request: GenerateRequest,
    signal: AbortSignal,
  ): AsyncGenerator<GenerateEvent, Completion, void> {
    throwIfAborted(signal);
    const asked = performance.now();
    const question = questionOf(ready, request);
    const letters = mailbox<News>();
    const gone = new AbortController();
    const self = others.join({ question, signal: AbortSignal.any([signal, gone.signal]), asked, tell: letters.put });
    let release: (() => void) | null = null;
    try {
      release = await turnUnlessTaken(self.taken, signal);
      if (release) {
        others.leave(self);
        const at = performance.now();
        const read = await readPrompt(ready, question, signal);
        const along = await gathered(question, read, at);
        if (!along.length) return yield* decode(ready, question, read, { at, queued: at - asked }, signal);
        const free = release;
        release = null;
        void decodeTogether(ready, batch, [self, ...along], read, at).finally(free);
      }
      for (;;) {
        const news = await orAbort(letters.take(), signal);
        if ('failed' in news) throw news.failed;
        if ('completion' in news) return news.completion;
        yield news.event;
      }
    } finally {
      others.leave(self);
      gone.abort(abortError());
      release?.();
    }
  }

  /** Null when another took it along. */
  async function turnUnlessTaken(taken: AbortSignal, signal: AbortSignal): Promise<(() => void) | null> {
    try {
      return await turn(AbortSignal.any([signal, taken]));
    } catch (error) {
      if (!taken.aborted) throw error;
      return null;
    }
  }
  async function gathered(question: Question, read: Awaited<ReturnType<typeof readPrompt>>, since: number) {
    const left = gathering - (performance.now() - since);
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    return others.gather(question, read.memory.bytes / read.memory.length);
  }

  return {
    ref: parts.ref,
    can: capabilities,
    concurrency: network.batch ? sideBySide : 1,
    context: parts.context,
    async *generate(request, signal) {
      yield* warningsOf(request);
      const { batch } = network;
      const isFree = batch && !isAside(request) && !request.decoding?.length;
      return yield* isFree ? inCompany(batch, request, signal) : alone(request, signal);
    },
    async score(request, signal) {
      const asked = performance.now();
      const release = await turn(signal);
      try {
        return await score(ready, request, performance.now() - asked, signal);
      } finally {
        release();
      }
    },
    async unload() {
      const release = await turn(new AbortController().signal);
      try {
        cache.clear();
        await network.dispose();
      } finally {
        release();
      }
    },
  };
}

const readPrompt = ({ network, cache, breathe }: Ready, { prompt }: Question, signal: AbortSignal) =>
  prefill(network, cache, prompt, prompt.length - 1, breathe, signal);
