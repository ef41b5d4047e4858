import { expect, it } from 'vitest';
import entropy from '../../src/decoding/entropy';
import { logits, shares, watching } from '../support/watching';

it('writes down the entropy before every token, in nats, and changes nothing', () => {
  const it = watching(entropy);
  const { act, left } = it.see('', shares({ a: 0.5, b: 0.5 }));
  expect(act).toBeUndefined();
  expect(left).toEqual(shares({ a: 0.5, b: 0.5 }));
  it.see('a', shares({ a: 0.7, b: 0.2, c: 0.1 }));
  it.see('ab', logits());
  // ln 2; 0.7 ln(1/0.7) + 0.2 ln 5 + 0.1 ln 10; ln 128.
  expect(it.report('abc')).toMatchObject({ entropies: [0.6931, 0.8018, 4.852] });
});

it('gives the certainty 1 − mean H / ln |V|', () => {
  const it = watching(entropy);
  it.see('', logits());
  it.see('a', shares({ a: 1 }));
  expect((it.report('ab') as { certainty: number }).certainty).toBeCloseTo(0.5, 4);
});

it('has no value for a token that was not chosen, and none of an empty answer', () => {
  const it = watching(entropy);
  it.see('', shares({ a: 1 }));
  it.see('aXY', shares({ a: 1 }));
  expect(it.report('aXYb')).toMatchObject({ entropies: [0, null, null, 0] });
  expect(watching(entropy).report('')).toEqual({ entropies: [], mean: null, certainty: null });
});

it('forgets what was taken back', () => {
  const it = watching(entropy);
  it.see('', shares({ a: 1 }));
  it.see('a', logits());
  it.see('', shares({ a: 0.5, b: 0.5 }));
  expect(it.report('b')).toMatchObject({ entropies: [0.6931] });
});
