import { expect, it } from 'vitest';
import { tokenOverlap } from '../../src/metrics/token-overlap';

it('reckons by hand', () => {
  // Two of three words given are wanted, and they are all that is wanted: P = 2/3, R = 1.
  expect(tokenOverlap('the old Needle lighthouse', ['Needle Lighthouse'])).toEqual({ exact: 0, f1: 0.8 });
  expect(tokenOverlap('The Needle Lighthouse.', ['needle lighthouse'])).toEqual({ exact: 1, f1: 1 });
  expect(tokenOverlap('Vantry', ['Aldmere'])).toEqual({ exact: 0, f1: 0 });
});

it('takes the best of several right answers, and counts a repeated word once', () => {
  expect(tokenOverlap('1,613', ['1613', '1,613']).exact).toBe(1);
  expect(tokenOverlap('salt salt', ['salt road'])).toEqual({ exact: 0, f1: 0.5 });
  expect(() => tokenOverlap('x', [])).toThrow('at least one');
});
