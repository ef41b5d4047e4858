import { expect, it } from 'vitest';
import { summaries } from '../../../src/lab/analysis/summary';
import { wilson } from '../../../src/metrics/wilson';
import { cell, marked, planOf } from '../../support/experiment';

const redrafted = [
  cell({ contestant: 'loop', problem: 'a', drafts: [0, 1], score: 1 }),
  cell({ contestant: 'loop', problem: 'b', drafts: [0, 0], score: 0 }),
  cell({ contestant: 'loop', problem: 'c', drafts: [1, 0], score: 0 }),
  cell({ contestant: 'loop', problem: 'd', drafts: [1], score: 1 }),
  cell({ contestant: 'loop', problem: 'e', drafts: [null, 1], score: 1 }),
  cell({ contestant: 'loop', problem: 'f', drafts: [1, null], score: null }),
  cell({ contestant: 'loop', problem: 'g', status: 'failed', drafts: [], score: null }),
];

it('counts what is and what is not', () => {
  const [one] = summaries(redrafted, planOf(['loop'], 9));
  expect(one!.cells).toEqual({ planned: 9, ended: 6, failed: 1, ungraded: 1 });
  expect(one!.after).toMatchObject({ n: 5, value: 0.6 });
  expect(one!.after.low).toBeCloseTo(wilson(3, 5).low, 9);
  expect(one!.before).toMatchObject({ n: 4, value: 0.5 });
  expect(one!.fixes).toMatchObject({ n: 2, value: 0.5 });
  expect(one!.harms).toMatchObject({ n: 2, value: 0.5 });
  expect(one!.change).toMatchObject({ n: 4, difference: 0, p: 1, settled: false });
  expect(one!.cost.tokens).toMatchObject({ n: 6, value: 100 });
});

it('has no change where nothing is redrafted, and corrects the changes of the others together', () => {
  const fixed = (id: string) =>
    Array.from({ length: 6 }, (_, index) => cell({ contestant: id, problem: `p${index}`, drafts: [0, 1], score: 1 }));
  const [single, one, two] = summaries(
    [...marked('single', [1, 0]), ...fixed('one'), ...fixed('two')],
    planOf(['single', 'one', 'two'], 6),
  );
  expect(single!.change).toBeNull();
  // 2/2⁶, twice.
  expect(one!.change).toMatchObject({
    p: expect.closeTo(0.03125, 12),
    adjusted: expect.closeTo(0.0625, 12),
    settled: false,
  });
  expect(two!.change).toMatchObject({ difference: 1, adjusted: expect.closeTo(0.0625, 12) });
});

it('is there before anything is played', () => {
  expect(summaries([], planOf(['a'], 3))[0]).toMatchObject({
    cells: { planned: 3, ended: 0 },
    after: { n: 0, value: null },
    change: null,
    cost: { seconds: { value: null } },
  });
});
