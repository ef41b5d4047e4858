import { expect, it } from 'vitest';
import { bestOf, isLoop, majorityOf, samplesFor } from '../../src/lab/equal-cost';
import { castOf, contestant, cost, planOf, resultOf } from '../support/lab';
import { cellsOf } from '../../src/lab/plan';

const loop = contestant('Loop', { strategy: 'actor-critic', cast: castOf('small', 'good'), budget: { calls: 9 } });
const [cell, other] = cellsOf(planOf([loop])) as [never, never];

it('counts what a loop costs in first drafts, in each currency', () => {
  const results = [
    resultOf(cell, { cost: cost(7, 900, 20), first: cost(1, 100, 5) }),
    resultOf(other, { cost: cost(3, 300, 10), first: cost(1, 100, 1) }),
  ];
  expect(samplesFor(results, 'calls')).toBe(5);
  expect(samplesFor(results, 'tokens')).toBe(6);
  expect(samplesFor(results, 'seconds')).toBe(5);
});

it('knows nothing of what did not end, and stays where a vote is a vote', () => {
  expect(samplesFor([], 'calls')).toBeNull();
  expect(samplesFor([resultOf(cell, { status: 'failed', first: cost(1) })], 'calls')).toBeNull();
  expect(samplesFor([resultOf(cell, { cost: cost(1), first: cost(1) })], 'calls')).toBe(2);
  expect(samplesFor([resultOf(cell, { cost: cost(900), first: cost(1) })], 'calls')).toBe(40);
});

it('asks the same actor, without what bounds the loop', () => {
  const plain = majorityOf(loop, 7);
  expect(plain).toMatchObject({ strategy: 'self-consistency', options: { samples: 7 }, budget: {} });
  expect(plain.cast).toEqual({ actor: loop.cast.actor });
  expect(plain.id).toBe(majorityOf({ ...loop, title: 'By another name' }, 7).id);
  const chosen = bestOf(loop, 7);
  expect(chosen).toMatchObject({ strategy: 'best-of-n', options: { samples: 4 } });
  expect(chosen.cast).toEqual({ actor: loop.cast.actor, verifier: loop.cast['critic'] });
});

it('does not hold plain sampling against itself', () => {
  expect(isLoop(loop)).toBe(true);
  expect(isLoop(majorityOf(loop, 3))).toBe(false);
  expect(isLoop(contestant('one'))).toBe(false);
});
