import { expect, it } from 'vitest';
import hook from '../../src/decoding/corrective-vector';
import { letterHead, letters } from '../support/engine-double';
import { logits, watching } from '../support/watching';

const statesOf = (row: Float32Array) => ({ residuals: [row, row], last: row });
const sure = logits({ a: 9 });
const torn = logits({ a: 2, b: 2 });
/** 'a' is what came every time before; now it is torn between two. */
const begin = (options: { readonly [name: string]: number | boolean } = {}, prompt = 'a') => {
  const one = watching(
    hook,
    { window: 2, factor: 1, leastDeviation: 0.1, leastEntropy: 0.2, ...options },
    { head: letterHead, prompt: letters.encode(prompt) },
  );
  const states = [...letters.encode(`${prompt}aa`).map(() => sure), torn].map(statesOf);
  for (const text of ['', 'a']) one.see(text, sure, null, states.slice(0, prompt.length + text.length));
  return { ...one, decide: () => one.see('aaa', torn, null, states) };
};

it('leaves a token alone that is no surprise', () => {
  const one = begin({ leastEntropy: 20 });
  expect(one.decide().left).toEqual(torn);
  expect(one.report()).toEqual({ corrections: [] });
});

it('learns from the text so far what to add, and says what it did', () => {
  const one = begin({ rate: 0.5, lambda: 0 });
  const { left } = one.decide();
  // The text so far is nothing but 'a': its logit rises, that of 'b' does not.
  expect(left[97]! - torn[97]!).toBeGreaterThan(0.5);
  expect(left[98]! - torn[98]!).toBeLessThan(0);
  const { corrections } = one.report() as { corrections: { losses: number[]; entropy: number; after: number }[] };
  expect(corrections).toMatchObject([{ at: 3, top: 'a', corrected: 'a' }]);
  expect(corrections[0]!.losses).toHaveLength(4);
  expect(corrections[0]!.losses[3]!).toBeLessThan(corrections[0]!.losses[0]!);
  expect(corrections[0]!.after).toBeLessThan(corrections[0]!.entropy);
});

it('does so a number of times at most', () => {
  expect(begin({ most: 0 }).decide().left).toEqual(torn);
});

it('reads the prompt as text so far, or not', () => {
  const gained = (withPrompt: boolean) => {
    const { left } = begin({ withPrompt, rate: 0.5, lambda: 0 }, 'bbbb').decide();
    return left[98]! - torn[98]!;
  };
  // Read as such, 'b' is what the text is full of.
  expect(gained(true)).toBeGreaterThan(0);
  expect(gained(false)).toBeLessThan(0);
});
