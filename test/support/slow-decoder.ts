import { random } from '../../src/base/random';
import type { Head, Hook, HookNeed, States } from '../../src/contract/decoding';
import type { GenerateRequest, Message } from '../../src/contract/engine';
import { hooked, looksInside } from '../../src/engines/hooked';
import type { Tokeniser } from '../../src/engines/transformers/prompt';

/** Logits after a text, from nothing but its tokens. */
export type LogitsAfter = (ids: readonly number[]) => Float32Array | Promise<Float32Array>;
/** The inside of a model, from nothing but the tokens of a text and a vector that is added after its one layer that takes any. */
export interface Inside {
  readonly head: Head;
  statesAfter(ids: readonly number[], vector?: Float32Array): States | Promise<States>;
}

/**
 * How an answer under decoding methods is meant: no caches, no guesses, no batches, the whole text read anew for every token.
 * Greedy, or at a temperature with one number of the request's chance for each token that is chosen.
 */
export async function writeSlowly(
  logitsAfter: LogitsAfter,
  { encode, decode, render }: Tokeniser,
  ends: ReadonlySet<number>,
  request: GenerateRequest & { readonly maxTokens: number },
  known?: ReadonlyMap<string, Hook>,
  inside?: Inside,
) {
  const promptOf = (messages: readonly Message[]) => encode(render(messages as never));
  const prompt = promptOf(request.messages);
  const vocabulary = (await logitsAfter(prompt)).length;
  const { messages, maxTokens: most } = request;
  const needs = new Set<HookNeed>(['inject', 'rewind', 'beside', ...(inside ? (['hidden'] as const) : [])]);
  const head = inside ? { head: inside.head } : {};
  const hooks = hooked(request, { messages, prompt, vocabulary, ends, most, encode, decode, ...head }, needs, known);
  const looks = inside && looksInside(request, known);
  const [steering] = hooks?.steering ?? [];
  const chance = random(request.seed ?? 0);
  let written: number[] = [];
  let forced: number[] = [];
  for (let steps = 0; written.length < most && steps < 50 * most; steps++) {
    const next = forced.shift();
    if (next !== undefined) {
      written.push(next);
      continue;
    }
    const read = [...prompt, ...written];
    const states: States[] = [];
    if (looks)
      for (const place of read.keys())
        states.push(await inside.statesAfter(read.slice(0, place + 1), steering?.vector));
    const own = steering ? logitsOf(inside!.head, states.at(-1)!) : await logitsAfter(read);
    const beside: (Float32Array | null)[] = [];
    for (const one of hooks?.beside ?? []) beside.push(one && (await logitsAfter([...promptOf(one), ...written])));
    const act = hooks?.see(own, written, beside, looks ? states : null);
    if (act?.kind === 'stop') {
      written = written.slice(0, act.to ?? written.length);
      break;
    }
    if (act?.kind === 'rewind') written = written.slice(0, act.to);
    if (act) {
      forced = [...act.ids];
      continue;
    }
    const id = choose(hooks?.logits ?? own, request.temperature ?? 1, chance());
    if (ends.has(id)) break;
    written.push(id);
  }
  return { written, text: decode(written), monitor: hooks?.report(written) };
}

const logitsOf = ({ matrix, width }: Head, { last }: States): Float32Array =>
  Float32Array.from({ length: matrix.length / width }, (_none, id) =>
    last.reduce((sum, value, place) => sum + value * (matrix[id * width + place] as number), 0),
  );

function choose(logits: Float32Array, temperature: number, chance: number): number {
  let best = 0;
  for (let id = 0; id < logits.length; id++) if (logits[id]! > logits[best]!) best = id;
  if (temperature === 0) return best;
  const weights = Array.from(logits, (logit) => Math.exp((logit - logits[best]!) / temperature));
  let left = chance * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [id, weight] of weights.entries()) if ((left -= weight) < 0) return id;
  return best;
}
