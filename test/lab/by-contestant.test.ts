import { expect, it } from 'vitest';
import { byContestant } from '../../src/lab/by-contestant';
import { allEnded, contestant, planOf } from '../support/lab';

it('sorts results to contestants in the order of the plan and leaves out what it no longer names', () => {
  const [one, two, gone] = ['one', 'two', 'gone'].map((title) => contestant(title, { options: { title } }));
  const results = allEnded(planOf([one!, two!, gone!], 3), ({ contestant: id, index }) =>
    id === two!.id && index === 1 ? { status: 'failed' } : {},
  ).reverse();
  const rows = byContestant(planOf([two!, one!], 4), results);
  expect(
    rows.map((row) => [row.contestant.title, row.ended.map(({ index }) => index), row.failed.length, row.cells]),
  ).toEqual([
    ['two', [0, 2], 1, 4],
    ['one', [0, 1, 2], 0, 4],
  ]);
});
