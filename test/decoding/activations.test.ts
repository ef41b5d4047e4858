import { expect, it } from 'vitest';
import hook from '../../src/decoding/activations';
import { letterHead } from '../support/engine-double';
import { logits, watching } from '../support/watching';

const state = (value: number) => {
  const row = new Float32Array(128).fill(value);
  return { residuals: [row, row.map((one) => one * 10)], last: row };
};
const states = [state(1), state(2), state(4)];
const report = (one: ReturnType<typeof watching>, text = '') =>
  one.report(text) as { layer: number; tokens: number; vector: number[] };

it('is the mean over what was written, injected tokens among it', () => {
  const one = watching(hook, { layer: 1 }, { head: letterHead, prompt: [65] });
  one.see('', logits(), null, states.slice(0, 1));
  expect(report(one)).toEqual({ layer: 1, tokens: 0, vector: [] });
  one.see('ab', logits(), null, states);
  expect(report(one)).toEqual({ layer: 1, tokens: 2, vector: new Array<number>(128).fill(30) });
});

it('forgets what was taken back', () => {
  const one = watching(hook, {}, { head: letterHead, prompt: [65] });
  one.see('ab', logits(), null, states);
  one.see('c', logits(), null, [states[0]!, state(7)]);
  one.see('cd', logits(), null, [states[0]!, state(7), state(9)]);
  expect(report(one).vector[0]).toBe(5.5);
});

it('reads the end of the prompt, and lets no answer be empty', () => {
  const one = watching(hook, { over: 'the end of the prompt' }, { head: letterHead, prompt: [65, 66] });
  expect(one.see('', logits(), null, states.slice(0, 2)).left[0]).toBe(-Infinity);
  expect(one.see('a', logits(), null, states).left[0]).toBe(0);
  expect(report(one)).toMatchObject({ layer: 0, tokens: 1, vector: { 0: 2, 127: 2 } });
});
