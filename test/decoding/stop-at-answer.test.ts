import { expect, it } from 'vitest';
import type { Json } from '../../src/base/json';
import stopAtAnswer from '../../src/decoding/stop-at-answer';
import { letters } from '../support/engine-double';
import { logits, watching } from '../support/watching';

function write(script: string, options: { readonly [name: string]: Json } = {}, prompt = '') {
  const it = watching(stopAtAnswer, options, { prompt: letters.encode(prompt) });
  let text = '';
  for (const letter of script) {
    const { act } = it.see(text, logits());
    if (act?.kind === 'stop') break;
    if (act?.kind === 'inject') return { text: text + letters.decode(act.ids), report: it.report(text) };
    text += letter;
  }
  return { text, report: it.report(text) };
}
const reasoning =
  'Ann has 3 and 4. So she has 3 + 4 = 7.\nWait, let me check. So it is 8. No: the answer is 7.\nThe answer is 7.';

it('stops after the first candidate, whatever would have come', () => {
  const { text, report } = write(reasoning);
  expect(text).toBe('Ann has 3 and 4. So she has 3 + 4 = 7.');
  expect(report).toEqual({ candidates: [{ at: 38, value: '7' }], stopped: 38 });
});

it('stops after a later one', () => {
  expect(write(reasoning, { candidate: 2 }).text).toMatch(/So it is 8\.$/);
});

it('closes the thinking, so that the model answers', () => {
  expect(write(reasoning, {}, 'assistant:<think>\n').text).toBe('Ann has 3 and 4. So she has 3 + 4 = 7.\n</think>\n\n');
});

it('only writes candidates down when it is told not to stop', () => {
  const { text, report } = write(reasoning, { stop: false });
  expect(text).toBe(reasoning);
  expect(report).toMatchObject({
    candidates: [{ value: '7' }, { value: '8' }, { value: '7' }, { value: '7' }],
    stopped: null,
  });
});

it('does not take a number for an answer', () => {
  expect(write('There are 3 apples. He buys 4 more.\n').report).toEqual({ candidates: [], stopped: null });
});
