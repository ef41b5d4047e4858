import type { Json } from '../../src/base/json';
import type { Act, Hook, States, Underway } from '../../src/contract/decoding';
import { optionValues } from '../../src/contract/options';
import { letters } from './engine-double';

/** One method at work on logits made by hand. Tokens are letters; 0 ends an answer. */
export function watching(hook: Hook, options: { readonly [name: string]: Json } = {}, more: Partial<Underway> = {}) {
  const answer: Underway = {
    messages: [],
    prompt: [],
    vocabulary: 128,
    ends: new Set([0]),
    most: 1000,
    random: () => 0,
    encode: letters.encode,
    decode: letters.decode,
    ...more,
  };
  const watch = hook.watch(optionValues(hook.options, options) as never, answer);
  return {
    beside: watch.beside,
    /** What it does after `text`, and the logits it leaves. */
    see(
      text: string,
      own: Float32Array,
      beside: Float32Array | null = null,
      states: readonly States[] | null = null,
    ): { act: Act | undefined; left: Float32Array } {
      const left = own.slice();
      return { act: watch.see({ written: answer.encode(text), own, logits: left, beside, states }), left };
    },
    report: (text = '') => watch.report(answer.encode(text)),
  };
}

/** Logits of 128 letters: 0, or as the letters say; the end has the place of '\0'. */
export function logits(of: { readonly [letter: string]: number } = {}, rest = 0): Float32Array {
  const all = new Float32Array(128).fill(rest);
  for (const [letter, logit] of Object.entries(of)) all[letter.charCodeAt(0)] = logit;
  return all;
}
/** Logits of these probabilities; all other letters cannot come. */
export const shares = (of: { readonly [letter: string]: number }): Float32Array =>
  logits(Object.fromEntries(Object.entries(of).map(([letter, share]) => [letter, Math.log(share)])), -Infinity);
