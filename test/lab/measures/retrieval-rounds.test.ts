import { expect, it } from 'vitest';
import { readOf, search } from '../../support/measured';

it('counts searches, and passages that were given before', () => {
  expect(readOf('retrieval-rounds', [search('a', 'b'), search('b', 'c')])).toEqual({
    searches: [2, 1],
    redundancy: [0.25, 1],
  });
  expect(readOf('retrieval-rounds', [search()])).toEqual({ searches: [1, 1] });
  expect(readOf('retrieval-rounds', [])).toBeNull();
});
