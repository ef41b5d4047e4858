import { throwIfAborted } from '../../base/abort';
import type { Question } from './answer';
import type { Ready } from './model';
import { passLength, type Memory, type Network } from './network';
import type { prefixCache } from './prefix-cache';

export interface Read {
  /** Of all tokens. Kept by the prefix cache, which releases it. */
  readonly memory: Memory;
  /** Logits after token `from` and after each later one. */
  readonly rows: readonly Float32Array[];
  /** Tokens that did not have to be computed. */
  readonly reused: number;
}

/** Reads what is to be continued. */
export const prefillFor = (
  { network, cache, breathe }: Ready,
  { prompt }: Question,
  signal: AbortSignal,
): Promise<Read> => prefill(network, cache, prompt, prompt.length - 1, breathe, signal);

/**
 * Reads a prompt in passes and continues from what the prefix cache holds. Between passes messages are let in; what
 * was read before an abort is kept.
 */
export async function prefill(
  network: Network,
  cache: ReturnType<typeof prefixCache>,
  ids: readonly number[],
  from: number,
  breathe: () => Promise<void>,
  signal: AbortSignal,
): Promise<Read> {
  const found = cache.find(ids, from);
  const reused = found.memory.length;
  if (found.last) return { memory: found.memory, rows: [found.last], reused };
  let memory = found.memory;
  let rows: Float32Array[] = [];
  try {
    while (memory.length < ids.length) {
      throwIfAborted(signal);
      const start = memory.length;
      const end = start + passLength(network.shape, ids.length - start);
      const wanted = end <= from ? 'none' : from >= end - 1 ? 'last' : 'all';
      const pass = await network.forward(ids.slice(start, end), memory, wanted);
      if (!cache.holds(memory)) network.release(memory);
      memory = pass.memory;
      if (wanted === 'last') rows = [...rows, pass.rows.at(-1) as Float32Array];
      if (wanted === 'all') rows = [...rows, ...pass.rows.slice(Math.max(0, from - start))];
      await breathe();
    }
  } finally {
    const last = memory.length === ids.length ? (rows.at(-1)?.slice() ?? null) : null;
    if (memory.length >= network.shape.least && !cache.holds(memory))
      cache.keep(ids.slice(0, memory.length), memory, last);
  }
  return { memory, rows, reused };
}
