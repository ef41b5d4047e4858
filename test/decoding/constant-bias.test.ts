import { expect, it } from 'vitest';
import constantBias from '../../src/decoding/constant-bias';
import { logits, watching } from '../support/watching';

it('adds the same to words of reflection everywhere', () => {
  const it = watching(constantBias, { words: 'b', bias: -3 });
  for (const text of ['', 'x'.repeat(700)]) {
    const { left } = it.see(text, logits({}, 1));
    expect([left[98], left[66], left[97]]).toEqual([-2, -2, 1]);
  }
});

it('does so only in the beginning when it is asked to', () => {
  const it = watching(constantBias, { words: 'b', bias: -3, within: 5 });
  expect(it.see('xxxx', logits()).left[98]).toBe(-3);
  expect(it.see('xxxxx', logits()).left[98]).toBe(0);
});
