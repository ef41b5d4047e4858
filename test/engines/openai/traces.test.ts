import { expect, it } from 'vitest';
import { entropyBelow, readTraces, tracesOf } from '../../../src/engines/openai/traces';

const seen = (text: string, share: number, others: readonly (readonly [string, number])[] = []) => ({
  id: -1,
  text,
  logprob: Math.log(share),
  alternatives: others.map(([text, share]) => ({ id: -1, text, logprob: Math.log(share) })),
});

it('orders alternatives, and gives texts without ids a number of their own', () => {
  const [trace] = readTraces([
    {
      token: 'a',
      logprob: 0.0001,
      top_logprobs: [
        { token: 'b', logprob: -3 },
        { token: 'a', logprob: -0.1, id: 7 },
        { token: 'c', logprob: -9 },
      ],
    },
    { nonsense: true },
  ]);
  expect(trace!.logprob).toBe(0);
  expect(trace!.alternatives.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  expect(trace!.alternatives[0]!.id).toBe(7);
  expect(new Set(trace!.alternatives.map(({ id }) => id)).size).toBe(3);
  expect(readTraces([{ token: 'b', logprob: -1 }])[0]!.id).toBe(trace!.alternatives[1]!.id);
});

it('keeps the tokens that spell the answer', () => {
  const tokens = ['<think>', 'Yes', '</think>', '\n\n', 'Ye', 's', '.', '<|im_end|>'].map((text) => seen(text, 0.5));
  expect(tracesOf(tokens, 'Yes.', 0).map(({ text }) => text)).toEqual(['Ye', 's', '.']);
  expect(tracesOf(tokens, 'something else', 0)).toHaveLength(8);
});

it('keeps as many alternatives as were asked', () => {
  const token = seen('a', 0.5, [
    ['a', 0.5],
    ['b', 0.3],
    ['c', 0.1],
  ]);
  expect(tracesOf([token], 'a', 2)[0]!.alternatives.map(({ text }) => text)).toEqual(['a', 'b']);
});

it('never claims more entropy than there is', () => {
  const shares = [0.5, 0.25, 0.125, 0.125];
  const exact = -shares.reduce((sum, share) => sum + share * Math.log(share), 0);
  const whole = seen(
    'a',
    0.5,
    shares.map((share, index) => ['abcd'[index]!, share] as const),
  );
  expect(entropyBelow(whole)).toBeCloseTo(exact, 12);
  const part = { ...whole, alternatives: whole.alternatives.slice(0, 2) };
  expect(entropyBelow(part)).toBeLessThanOrEqual(exact);
  expect(entropyBelow(part)).toBeGreaterThan(1);
  expect(entropyBelow(seen('a', 0.5))).toBeCloseTo(Math.log(2), 12);
});
