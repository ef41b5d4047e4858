import { expect, it } from 'vitest';
import uncertaintyMarks from '../../src/decoding/uncertainty-marks';
import { logits, shares, watching } from '../support/watching';

const calm = shares({ a: 1 });

it('marks H > μ + K max(σ, 0.5) with H ≥ 1.8 over the last tokens, and nothing before there are enough', () => {
  const it = watching(uncertaintyMarks, { window: 3 });
  // ln 128 = 4.852 > 0 + 4 · 0.5; at once, it is compared with nothing.
  it.see('', logits());
  for (let place = 1; place <= 3; place++) it.see('a'.repeat(place), calm);
  it.see('aaaa', logits());
  expect(it.report()).toEqual({ marks: [{ at: 4, entropy: 4.852 }] });
});

it('marks nothing that is not high for itself, or not high for its window', () => {
  const it = watching(uncertaintyMarks, { window: 3, factor: 0 });
  for (let place = 0; place < 3; place++) it.see('a'.repeat(place), calm);
  // ln 4 = 1.386 < 1.8.
  it.see('aaa', shares({ a: 0.25, b: 0.25, c: 0.25, d: 0.25 }));
  const restless = watching(uncertaintyMarks, { window: 3 });
  for (let place = 0; place < 6; place++) restless.see('a'.repeat(place), logits());
  expect([it.report(), restless.report()]).toEqual([{ marks: [] }, { marks: [] }]);
});

it('marks so many at most', () => {
  const it = watching(uncertaintyMarks, { window: 2, most: 2 });
  for (let place = 0; place < 20; place++) it.see('a'.repeat(place), place % 4 === 3 ? logits() : calm);
  expect((it.report() as { marks: unknown[] }).marks).toHaveLength(2);
});
