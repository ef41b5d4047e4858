import { expect, it } from 'vitest';
import injectReflection from '../../src/decoding/inject-reflection';
import { letters } from '../support/engine-double';
import { logits, watching } from '../support/watching';

/** Positions at which it acts, while letters come and the cue takes its place. */
function run(options: { first: number; growth: number; most?: number }, letter: (at: number) => string, length = 400) {
  const it = watching(injectReflection, { ...options, cue: 'Check.' });
  let text = '';
  while (text.length < length) {
    const { act } = it.see(text, logits());
    text += act?.kind === 'inject' ? letters.decode(act.ids) : letter(text.length);
  }
  return { text, at: (it.report(text) as { at: number[] }).at };
}
const cue = '\nCheck.\n'.length;

it('reads the cue when a budget is over, and makes the next one longer by its growth', () => {
  const { at, text } = run({ first: 10, growth: 2 }, () => '.', 200);
  expect(at).toEqual([10, 10 + cue + 20, 30 + 2 * cue + 40, 70 + 3 * cue + 80]);
  expect(text.slice(10, 10 + cue)).toBe('\nCheck.\n');
});

it('waits for the end of a sentence, but not for ever', () => {
  expect(run({ first: 10, growth: 8 }, (at) => (at % 10 === 5 ? '.' : 'x'), 60).at).toEqual([16]);
  expect(run({ first: 10, growth: 8 }, () => 'x', 60).at).toEqual([42]);
});

it('keeps the same budget at a growth of 1, and stops after so many times', () => {
  expect(run({ first: 10, growth: 1, most: 3 }, () => '.').at).toEqual([10, 20 + cue, 30 + 2 * cue]);
});
