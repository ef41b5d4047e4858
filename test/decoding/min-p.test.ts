import { expect, it } from 'vitest';
import minP from '../../src/decoding/min-p';
import { shares, watching } from '../support/watching';

it('leaves out what is less likely than a share of the likeliest', () => {
  const it = watching(minP, { share: 0.5 });
  const { left } = it.see('', shares({ a: 0.5, b: 0.26, c: 0.24 }));
  const kept = Array.from(left, (logit, id) => (logit > -Infinity ? String.fromCharCode(id) : '')).join('');
  expect(kept).toBe('ab');
});

it('leaves out nothing at a share of 0', () => {
  const own = shares({ a: 0.999, b: 0.001 });
  expect(watching(minP, { share: 0 }).see('', own).left).toEqual(own);
});
