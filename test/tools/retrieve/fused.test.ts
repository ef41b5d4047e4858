import { expect, it } from 'vitest';
import { fused } from '../../../src/tools/retrieve/fused';

const ranking = (...texts: number[]) => texts.map((at, place) => ({ at, score: 9 - place }));

it('sums what each place is worth', () => {
  const found = fused([ranking(0, 1), ranking(1, 2)], 60);
  expect(found.map(({ at }) => at)).toEqual([1, 0, 2]);
  expect(found[0]!.score).toBeCloseTo(1 / 62 + 1 / 61, 12);
  expect(found[1]!.score).toBeCloseTo(1 / 61, 12);
});

it('leaves one ranking as it is, and keeps the order of equals', () => {
  expect(fused([ranking(3, 1)], 60)).toEqual(ranking(3, 1));
  expect(fused([ranking(2), ranking(1)], 60).map(({ at }) => at)).toEqual([1, 2]);
  expect(fused([[], []], 60)).toEqual([]);
});
