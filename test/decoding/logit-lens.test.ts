import { expect, it } from 'vitest';
import hook from '../../src/decoding/logit-lens';
import { letterHead } from '../support/engine-double';
import { logits, watching } from '../support/watching';

const [early, late] = [logits({ x: 5, y: 1 }), logits({ y: 5 })];
const states = [{ residuals: [early, late], last: late }];

it('writes the tokens before again, looks, and writes the one that stood there', () => {
  const lens = watching(hook, { given: '65,66,120' }, { head: { ...letterHead, epsilon: 1 } });
  expect(lens.see('', late, null, states).act).toEqual({ kind: 'inject', ids: [65, 66] });
  const { act, left } = lens.see('AB', late, null, states);
  expect(act).toBeUndefined();
  expect([...left.keys()].filter((id) => left[id]! > -Infinity)).toEqual([120]);
});

it('tells by layer what the last norm and the output matrix make of its residual', () => {
  const lens = watching(hook, { given: '120', guesses: 2 }, { head: { ...letterHead, epsilon: 1 } });
  lens.see('', late, null, states);
  const { at, layers } = lens.report() as {
    at: number;
    layers: { guesses: { text: string; logprob: number }[]; said: number }[];
  };
  expect(at).toBe(0);
  expect(layers.map(({ guesses }) => guesses[0]!.text)).toEqual(['x', 'y']);
  expect(layers[0]!.guesses[1]!.text).toBe('y');
  // 5 and 1 after division by √(26/128 + 1), among 126 zeros.
  const scale = 1 / Math.sqrt(26 / 128 + 1);
  const sum = Math.exp(5 * scale) + Math.exp(scale) + 126;
  expect(layers[0]!.said).toBeCloseTo(5 * scale - Math.log(sum), 4);
});
