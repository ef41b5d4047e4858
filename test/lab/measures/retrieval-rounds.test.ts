import { expect, it } from 'vitest';
import { readOf } from '../../support/measured';

const search = (...ids: string[]) => ({
  type: 'tool-end',
  tool: 'retrieve',
  source: '',
  result: {
    ok: true,
    output: '',
    value: { among: 9, passages: ids.map((id) => ({ id, title: id, text: id, score: 1 })) },
  },
});

it('counts searches, and passages that were given before', () => {
  expect(readOf('retrieval-rounds', [search('a', 'b'), search('b', 'c')])).toEqual({
    searches: [2, 1],
    redundancy: [0.25, 1],
  });
  expect(readOf('retrieval-rounds', [search()])).toEqual({ searches: [1, 1] });
  expect(readOf('retrieval-rounds', [])).toBeNull();
});
