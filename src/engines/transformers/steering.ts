import type { HookNeed } from '../../contract/decoding';
import { hooked } from '../hooked';
import type { Question } from './answer';
import type { Ready } from './model';
import { prefill } from './prefill';
import { prefixCache } from './prefix-cache';
import { promptOf } from './prompt';
import { tape } from './tape';

/** The decoding methods of a request and the conversations they have read beside; null when it names none. */
export async function steering(ready: Ready, { request, prompt, most }: Question, signal: AbortSignal) {
  const { network, tokeniser, ends } = ready;
  const needs = network.croppable ? allNeeds : withoutRewind;
  const { messages } = request;
  const { encode, decode } = tokeniser;
  const answer = { messages, prompt, vocabulary: network.vocabulary, ends, most, encode, decode };
  const hooks = hooked(request, answer, needs, ready.hooks);
  if (!hooks) return null;
  // Their own caches, so that none of them loses its memory to another.
  const tapes = await Promise.all(
    hooks.beside.map(async (beside) => {
      if (!beside) return null;
      const cache = prefixCache(network, 0);
      const ids = promptOf(tokeniser, beside);
      const read = await prefill(network, cache, ids, ids.length - 1, ready.breathe, signal);
      return { tape: tape({ ...ready, cache }, read, ids, 'none'), cache, from: ids.length };
    }),
  );
  return {
    logits: hooks.logits,
    see: (own: Float32Array, written: readonly number[]) =>
      hooks.see(
        own,
        written,
        tapes.map((beside) => beside?.tape.logits ?? null),
      ),
    report: hooks.report,
    async read(id: number): Promise<void> {
      for (const beside of tapes) await beside?.tape.read(id, 0);
    },
    async rewind(to: number): Promise<void> {
      for (const beside of tapes) await beside?.tape.rewind(beside.from + to);
    },
    release(): void {
      for (const beside of tapes) {
        beside?.tape.release();
        beside?.cache.clear();
      }
    },
  };
}

const allNeeds: ReadonlySet<HookNeed> = new Set(['inject', 'rewind', 'beside']);
const withoutRewind: ReadonlySet<HookNeed> = new Set(['inject', 'beside']);
