import { expect, it } from 'vitest';
import { correctionsByTask } from '../../src/metrics/corrections-by-task';

const done = (corrections: number, rulesUsed = 0) => ({ corrections, rulesUsed });

it('tells how corrections fall from task to task, and how often rules are reused', () => {
  const found = correctionsByTask([
    [done(3), done(1, 2), done(0, 1)],
    [done(1), done(1)],
  ]);
  expect(found.byIndex).toEqual([2, 1, 0]);
  expect(found.reuse).toMatchObject({ count: 2, n: 3 });
});

it('says nothing of nothing', () => {
  expect(correctionsByTask([])).toMatchObject({ byIndex: [], reuse: { value: null } });
  expect(correctionsByTask([[done(2)]]).reuse.n).toBe(0);
});
