import { expect, it } from 'vitest';
import { assistant, user } from '../../src/contract/engine';
import contrast from '../../src/decoding/contrast';
import { shares, watching } from '../support/watching';

const own = shares({ a: 0.6, b: 0.3, c: 0.05 });
const other = shares({ a: 0.2, b: 0.7, c: 0.05 });
const of = (left: Float32Array) => ['a', 'b', 'c'].map((letter) => left[letter.charCodeAt(0)]!);

it('takes the second reading away: (1 + α) ℓ − α ℓ′ over what is plausible', () => {
  const { left } = watching(contrast, { mode: 'contrastive', contrast: 0.5 }).see('', own, other);
  const [a, b, c] = of(left);
  expect(a).toBeCloseTo(1.5 * Math.log(0.6) - 0.5 * Math.log(0.2), 5);
  expect(b).toBeCloseTo(1.5 * Math.log(0.3) - 0.5 * Math.log(0.7), 5);
  // 0.05 is less than a tenth of 0.6.
  expect(c).toBe(-Infinity);
});

it('adds the second reading: ℓ + α ℓ′', () => {
  const { left } = watching(contrast, { mode: 'complementary', complement: 3 }).see('', own, other);
  expect(of(left)[1]).toBeCloseTo(Math.log(0.3) + 3 * Math.log(0.7), 5);
});

it('adds readings that agree and contrasts those that differ', () => {
  const it = watching(contrast, { mode: 'by divergence', divergence: 0.05 });
  // JSD of (0.9, 0.1) and (0.1, 0.9): ln 2 − H(0.9) = 0.368 nats.
  it.see('', shares({ a: 0.9, b: 0.1 }), shares({ a: 0.1, b: 0.9 }));
  it.see('a', own, own);
  expect(it.report()).toEqual({ contrasted: 1, added: 1 });
});

it('leaves no token without a number where a reading rules it out', () => {
  const { left } = watching(contrast, { plausible: 0 }).see('', shares({ a: 1 }), shares({ a: 1 }));
  expect(left.some(Number.isNaN)).toBe(false);
});

it('reads the last message beside, without what came before, or another text', () => {
  const messages = [user('Facts: …'), assistant('Yes.'), user('How many?'), assistant('There are')];
  expect(watching(contrast, {}, { messages }).beside).toEqual([user('How many?'), assistant('There are')]);
  const asked = watching(contrast, { other: 'Guess: {question}' }, { messages }).beside;
  expect(asked).toEqual([user('Guess: How many?'), assistant('There are')]);
});
