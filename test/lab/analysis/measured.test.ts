import { expect, it } from 'vitest';
import { measured, measuredRows } from '../../../src/lab/analysis/measured';
import { answer } from '../../../src/lab/analysis/question';
import { asked, questions } from '../../../src/lab/analysis/questions';
import { analyse } from '../../../src/lab/analysis/analyse';
import { measureTables } from '../../../src/ui/panels/lab/results/measure-rows';
import { allEnded, contestant, planOf } from '../../support/lab';

const [one, other] = [contestant('One'), contestant('Other', { strategy: 'review' })];
const plan = planOf([one, other], 3, [1, 2]);
/** Problem 0: 1 of 4 edits and 3 of 4; problem 1: 2 of 2 twice; problem 2 has none. */
const edits = [
  [1, 4],
  [3, 4],
  [2, 2],
  [2, 2],
] as const;
const results = allEnded(plan, ({ contestant: id, index, seed }) => {
  const taken = edits[2 * index + seed - 1];
  const known = id === one.id && taken;
  return {
    score: null,
    drafts: [null],
    ...(known ? { measures: { 'edit-acceptance': { taken }, gone: { x: [1, 1] } } } : {}),
  };
});

it('divides sums over all cells, and leaves out measures that are not known', () => {
  expect(measured(results)).toEqual([
    { measure: 'edit-acceptance', figure: 'taken', value: 8 / 12, n: 12, problems: 2 },
  ]);
  expect(measuredRows(results)[0]!.problems.map(({ length }) => length)).toEqual([2, 2]);
  expect(measured(results.map((cell) => ({ ...cell, status: 'failed' as const })))).toEqual([]);
});

it('has an interval over problems, and is shown where nothing is graded', () => {
  const analysis = analyse(results, plan);
  expect(analysis).toMatchObject({ problems: 0, measured: [[{ n: 12 }], []] });
  const key = asked.measure(one.id, 'edit-acceptance', 'taken');
  const question = questions(results, plan).find((some) => some.key === key)!;
  const interval = answer(question, 500);
  expect(interval).toMatchObject({ n: 2, estimate: 8 / 12, low: 0.5, high: 1 });
  const [table, ...more] = measureTables(analysis, new Map([[key, interval]]));
  expect(more).toEqual([]);
  expect(table).toMatchObject({
    title: 'Edits that people take',
    head: ['Taken'],
    rows: [{ title: 'One', figures: [{ value: '67 %', interval: '50 to 100', n: 12 }] }],
  });
});
