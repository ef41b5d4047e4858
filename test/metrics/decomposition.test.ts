import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decomposition } from '../../src/metrics/decomposition';
import type { Mark } from '../../src/metrics/mark';

it('splits a gain into three parts', () => {
  const parts = decomposition({
    generator: [0, 0, 0, 1, 1],
    resolving: [1, 1, 0, 1, 1],
    emptyDraft: [1, 0, 0, 1, null],
    revision: [1, 1, 1, 1, 1],
  });
  expect(parts).toEqual({ n: 4, ungraded: 1, reSolving: 0.5, scaffold: -0.25, content: 0.5, total: 0.75 });
});

it('is not defined without items', () => {
  const none = { generator: [], resolving: [], emptyDraft: [], revision: [] };
  expect(decomposition(none)).toEqual({
    n: 0,
    ungraded: 0,
    reSolving: null,
    scaffold: null,
    content: null,
    total: null,
  });
});

it('has parts that add up, whatever was not graded', () => {
  const mark = fc.constantFrom<Mark>(true, false, null);
  fc.assert(
    fc.property(fc.array(fc.tuple(mark, mark, mark, mark)), (rows) => {
      const column = (index: 0 | 1 | 2 | 3) => rows.map((row) => row[index]);
      const { n, reSolving, scaffold, content, total } = decomposition({
        generator: column(0),
        resolving: column(1),
        emptyDraft: column(2),
        revision: column(3),
      });
      if (n > 0) expect(reSolving! + scaffold! + content!).toBeCloseTo(total!, 10);
    }),
  );
});
