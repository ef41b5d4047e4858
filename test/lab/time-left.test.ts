import { expect, it } from 'vitest';
import { cellsOf } from '../../src/lab/plan';
import { timeLeft } from '../../src/lab/time-left';
import { contestant, cost, planOf, resultOf } from '../support/lab';

const quick = contestant('quick');
const slow = contestant('slow', { strategy: 'revise' });
const plan = planOf([quick, slow], 10);
const cells = cellsOf(plan);
const of = (id: string, count: number) => cells.filter(({ contestant }) => contestant === id).slice(0, count);

it('says nothing before anything was measured', () => expect(timeLeft(plan, [])).toBeNull());

it('counts each contestant at its own pace, and only what it pays', () => {
  const results = [
    ...of(quick.id, 2).map((cell) => resultOf(cell, { cost: cost(1, 100, 2) })),
    ...of(slow.id, 4).map((cell) => resultOf(cell, { cost: cost(3, 300, 12), saved: cost(1, 100, 2) })),
  ];
  expect(timeLeft(plan, results)).toBeCloseTo(8 * 2 + 6 * 10);
});

it('takes who has not played yet for an average one, and does not wait for failed cells', () => {
  const results = of(quick.id, 10).map((cell, at) =>
    resultOf(cell, at ? { cost: cost(1, 100, 3) } : { status: 'failed' }),
  );
  expect(timeLeft(plan, results)).toBeCloseTo(10 * 3);
});
