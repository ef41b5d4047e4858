import type { Model, ModelRef } from '../../contract/engine';
import { turns } from '../turns';
import type { Hook } from '../../contract/decoding';
import { breather } from './breathe';
import { capabilities } from './capabilities';
import { decode } from './decode';
import type { Network } from './network';
import { pacer, type Pacer } from './pace';
import { prefixCache } from './prefix-cache';
import type { Tokeniser } from './prompt';
import { roundingOf, type Rounding } from './rounding';
import { score } from './score';
import { isAside } from './settings';

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

/** A loaded network as a model: one request at a time, in the order of asking. */
export function transformersModel(parts: Parts, bound = cacheBytes): Model {
  const cache = prefixCache(parts.network, bound);
  const rounding = roundingOf(parts.network);
  const ready: Ready = { ...parts, cache, breathe: breather(), rounding, pace: pacer() };
  const turn = turns();

  const waited = async (signal: AbortSignal) => {
    const asked = performance.now();
    const release = await turn(signal);
    return { release, queued: performance.now() - asked };
  };
  return {
    ref: parts.ref,
    can: capabilities,
    concurrency: 1,
    context: parts.context,
    async *generate(request, signal) {
      const { release, queued } = await waited(signal);
      const aside = isAside(request) ? prefixCache(parts.network, 0) : null;
      try {
        return yield* decode(aside ? { ...ready, cache: aside } : ready, request, queued, signal);
      } finally {
        aside?.clear();
        release();
      }
    },
    async score(request, signal) {
      const { release, queued } = await waited(signal);
      try {
        return await score(ready, request, queued, signal);
      } finally {
        release();
      }
    },
    async unload() {
      const release = await turn(new AbortController().signal);
      try {
        cache.clear();
        await parts.network.dispose();
      } finally {
        release();
      }
    },
  };
}
