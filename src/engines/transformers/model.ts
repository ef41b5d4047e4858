import type { Hook } from '../../contract/decoding';
import type { Completion, GenerateEvent, GenerateRequest, Model, ModelRef } from '../../contract/engine';
import { turns } from '../turns';
import { questionOf } from './answer';
import { breather } from './breathe';
import { capabilities, openCapabilities } from './capabilities';
import { decode } from './decode';
import type { Network } from './network';
import { pacer, type Pacer } from './pace';
import { prefillFor } from './prefill';
import { prefixCache } from './prefix-cache';
import type { Tokeniser } from './prompt';
import { roundingOf, type Rounding } from './rounding';
import { scoring } from './score';
import { isAside, warningsOf } from './settings';
import { mostTogether, sideBySide } from './side-by-side';

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

/** A loaded network as a model: one request at a time, in the order of asking, or several with the same prompt at once. */
export function transformersModel(parts: Parts, bound = cacheBytes, pace = pacer()): Model {
  const { network } = parts;
  const cache = prefixCache(network, bound);
  const ready: Ready = { ...parts, cache, breathe: breather(), rounding: roundingOf(network), pace };
  const turn = turns();
  const together = network.batch && sideBySide(ready, network.batch, turn);

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
      const read = await prefillFor(own, question, signal);
      return yield* decode(own, question, read, { at, queued: at - asked }, signal);
    } finally {
      aside?.clear();
      release();
    }
  }

  return {
    ref: parts.ref,
    can: network.hidden ? openCapabilities : capabilities,
    concurrency: together ? mostTogether : 1,
    context: parts.context,
    async *generate(request, signal) {
      yield* warningsOf(request);
      const isFree = together && !isAside(request) && !request.decoding?.length;
      return yield* isFree ? together(request, signal) : alone(request, signal);
    },
    score: scoring(ready, turn),
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
