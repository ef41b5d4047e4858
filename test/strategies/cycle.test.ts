import { expect, it } from 'vitest';
import { played } from '../support/played';
import { broken, double, right, wrong } from '../support/programs';
import { nodeTools as tools } from '../support/tools';

it('shows problem, faulty program and result on a fresh page', async () => {
  const run = await played('cycle', [broken, right], { problem: double, tools });
  expect(run.turns[1]).toHaveLength(1);
  for (const part of ['Return twice the number n.', 'return m * 2;', 'm is not defined', 'JavaScript code'])
    expect(run.asked[1]).toContain(part);
  expect(run.stop).toBe('it passes');
  expect(run.warnings).toEqual([]);
});

it('says when a refinement is the faulty program again', async () => {
  const run = await played('cycle', [wrong, wrong, right], { problem: double, tools });
  expect(run.warnings.map(({ message }) => message)).toEqual(['Refinement 1 is the faulty program again.']);
  expect(run.answer!.text).toBe(right);
});
