import type { HookNeed } from '../../contract/decoding';
import { hooked, looksInside, type Hooked } from '../hooked';
import type { Question } from './answer';
import type { Ready } from './model';
import type { Hidden, Steering } from './network';
import { prefill, type Read } from './prefill';
import { prefixCache } from './prefix-cache';
import { promptOf } from './prompt';
import { sight } from './sight';
import { tape } from './tape';

/** The decoding methods of a request and what was read for them; null when it names none. */
export async function steering(ready: Ready, { request, prompt, most }: Question, signal: AbortSignal) {
  const { network, tokeniser, ends } = ready;
  const { messages } = request;
  const { encode, decode } = tokeniser;
  const hidden = looksInside(request, ready.hooks) ? network.hidden : undefined;
  const head = hidden && { head: await hidden.head() };
  const answer = { messages, prompt, vocabulary: network.vocabulary, ends, most, encode, decode, ...head };
  const hooks = hooked(request, answer, needsFor(ready), ready.hooks);
  if (!hooks) return null;
  const view = hidden && (await inside(ready, hidden, sumOf(hooks), prompt, signal));
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
    /** The answer is written with these where methods look inside; else as it would be without them. */
    view: view ?? null,
    see: (own: Float32Array, written: readonly number[]) =>
      hooks.see(
        own,
        written,
        tapes.map((beside) => beside?.tape.logits ?? null),
        view?.states,
      ),
    report: hooks.report,
    async read(id: number): Promise<void> {
      for (const beside of tapes) await beside?.tape.read(id, 0);
    },
    async rewind(to: number): Promise<void> {
      view?.rewind(prompt.length + to);
      for (const beside of tapes) await beside?.tape.rewind(beside.from + to);
    },
    release(): void {
      for (const beside of tapes) {
        beside?.tape.release();
        beside?.cache.clear();
      }
      view?.ready.cache.clear();
    },
  };
}

/** The prompt read again with its hidden states, and with vectors where methods add some: in a memory that nobody shares. */
async function inside(ready: Ready, hidden: Hidden, vectors: Steering, prompt: readonly number[], signal: AbortSignal) {
  const { network, states, rewind } = sight(ready.network, hidden, vectors);
  const cache = prefixCache(network, 0);
  try {
    const read: Read = await prefill(network, cache, prompt, prompt.length - 1, ready.breathe, signal);
    return { ready: { ...ready, network, cache }, read, states, rewind };
  } catch (error) {
    cache.clear();
    throw error;
  }
}

/** Several vectors after one layer are added up. */
function sumOf({ steering }: Hooked): Steering {
  const sums = new Map<number, Float32Array>();
  for (const { layer, vector } of steering) {
    const before = sums.get(layer);
    sums.set(layer, before ? before.map((value, place) => value + (vector[place] as number)) : vector);
  }
  return sums;
}

function needsFor({ network }: Ready): ReadonlySet<HookNeed> {
  const needs: HookNeed[] = ['inject', 'beside'];
  if (network.croppable) needs.push('rewind');
  if (network.hidden) needs.push('hidden');
  return new Set(needs);
}
