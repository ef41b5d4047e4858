import { expect, it } from 'vitest';
import { cellName } from '../../../src/lab/plan';
import { placesIn, rowOf, type View } from '../../../src/ui/panels/lab/matrix-rows';
import { allEnded, contestant, planOf } from '../../support/lab';

const one = contestant('one');
const two = contestant('two', { strategy: 'revise' });
const plan = planOf([one, two], 4, [1, 2]);
/** Problem 1: they disagree with seed 2. Problem 2: an answer turns. Problem 3: a run failed. */
const results = new Map(
  allEnded(plan, ({ contestant: id, index, seed }) => {
    if (index === 1 && id === two.id && seed === 2) return { drafts: [1], score: 1 };
    if (index === 2) return { drafts: [0, 1], score: 1 };
    if (index === 3 && seed === 1 && id === one.id) return { status: 'failed', drafts: [], score: null };
    return {};
  }).map((result) => [cellName(result), result]),
);
const shown = (view: View) => placesIn(view, plan, results).map(({ index }) => index);

it('has a cell for each contestant and throw, in the order of the plan', () => {
  const { cells } = rowOf(plan, plan.problems[1]!, results);
  expect(cells.map((throws) => throws.map((result) => [result?.contestant, result?.seed]))).toEqual([
    [
      [one.id, 1],
      [one.id, 2],
    ],
    [
      [two.id, 1],
      [two.id, 2],
    ],
  ]);
  expect(rowOf(plan, { task: 'examples', index: 9 }, results).cells.flat()).toEqual(Array(4).fill(undefined));
});

it('shows what one looks for', () => {
  expect(shown('all')).toEqual([0, 1, 2, 3]);
  expect(shown('disagree')).toEqual([1]);
  expect(shown('turned')).toEqual([2]);
  expect(shown('failed')).toEqual([3]);
});
