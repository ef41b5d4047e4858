import { expect, it } from 'vitest';
import cotDecoding from '../../src/decoding/cot-decoding';
import { shares, watching } from '../support/watching';

it('begins with the token of its rank and leaves the rest to the request', () => {
  const own = shares({ a: 0.5, b: 0.3, c: 0.2 });
  const first = (rank: number) => {
    const { left } = watching(cotDecoding, { rank }).see('', own);
    return String.fromCharCode(left.indexOf(0));
  };
  expect([0, 1, 2].map(first)).toEqual(['a', 'b', 'c']);
  expect(watching(cotDecoding, { rank: 1 }).see('x', own).left).toEqual(own);
});

it('gives the mean of p₁ − p₂ over the tokens of the answer', () => {
  const it = watching(cotDecoding);
  const text = 'Answer: 42';
  for (let place = 0; place < text.length; place++) {
    const sure = place === 8 ? 0.9 : place === 9 ? 0.7 : 0.55;
    it.see(text.slice(0, place), shares({ a: sure, b: 1 - sure }));
  }
  // (0.9 − 0.1 + 0.7 − 0.3) / 2
  expect(it.report(text)).toEqual({ delta: 0.6, span: { from: 8, to: 10 } });
});

it('has no value where no answer can be read', () => {
  expect(watching(cotDecoding).report('Hm.')).toEqual({ delta: null, span: null });
});
