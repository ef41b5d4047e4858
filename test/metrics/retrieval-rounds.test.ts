import { expect, it } from 'vitest';
import { retrievalRounds } from '../../src/metrics/retrieval-rounds';

const of = (found: readonly string[], needed: string) =>
  retrievalRounds({ found: found.map((ids) => [...ids]), needed: new Set(needed) });

it('reckons by hand', () => {
  // Of nine passages the b of the second search and the a and c of the third had been given before.
  expect(of(['abc', 'bde', 'acf'], 'ae')).toEqual({ redundancy: 3 / 9, recall: [0.5, 1, 1], complete: 2 });
});

it('knows the edges', () => {
  expect(of([], 'a')).toEqual({ redundancy: null, recall: [], complete: null });
  expect(of(['ab', ''], '')).toEqual({ redundancy: 0, recall: [null, null], complete: null });
  expect(of(['b', 'b'], 'a')).toEqual({ redundancy: 0.5, recall: [0, 0], complete: null });
});
