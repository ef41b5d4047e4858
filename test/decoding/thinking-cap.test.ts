import { expect, it } from 'vitest';
import thinkingCap from '../../src/decoding/thinking-cap';
import { letters } from '../support/engine-double';

/** Writes the script letter by letter under a cap; what is injected is written too. Returns the text, and where it was cut. */
function write(tokens: number, script: string, prompt = 'user:Hi\nassistant:') {
  const { encode, decode } = letters;
  const watch = thinkingCap.watch({ tokens } as never, {
    messages: [],
    prompt: encode(prompt),
    vocabulary: 128,
    ends: new Set([0]),
    most: 1000,
    random: () => 0,
    encode,
    decode,
  });
  const own = new Float32Array(128);
  const written: number[] = [];
  let cut: number | null = null;
  for (const letter of script) {
    const act = watch.see({ written, logits: own, own, beside: null, states: null });
    if (act?.kind === 'inject') {
      cut = written.length;
      written.push(...act.ids);
    }
    written.push(...encode(letter));
  }
  return { text: decode(written), cut, report: watch.report(written) };
}

it('closes the thinking after so many tokens, once', () => {
  const { text, cut, report } = write(12, '<think>one two three four');
  expect(cut).toBe(12);
  expect(text).toBe('<think>one t\n</think>\n\nwo three four');
  expect(report).toEqual({ capped: true });
});

it('closes at once thinking that the prompt has opened, when none is allowed', () => {
  expect(write(0, 'Seven.', 'user:Hi\nassistant:<think>\n').text).toBe('\n</think>\n\nSeven.');
});

it('closes other marks with their own', () => {
  expect(write(9, '[THINK]one two three').text).toContain('[/THINK]');
});

it.each([
  ['thinking that ended in time', '<think>one</think>Seven, and a long explanation.'],
  ['an answer without thinking', 'Seven, because three and four is seven.'],
  ['a mark in the middle of an answer', 'Write <think> before you think, says the manual.'],
])('leaves alone %s', (_what, script) => {
  expect(write(20, script)).toEqual({ text: script, cut: null, report: { capped: false } });
});
