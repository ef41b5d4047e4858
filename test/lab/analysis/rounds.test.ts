import { expect, it } from 'vitest';
import { rounds } from '../../../src/lab/analysis/rounds';
import { cell } from '../../support/experiment';

it('follows right and wrong from draft to draft', () => {
  const { n, ungraded, accuracy, steps, whole } = rounds([
    cell({ contestant: 'a', problem: 'p0', drafts: [0, 1, 1], score: 1 }),
    cell({ contestant: 'a', problem: 'p1', drafts: [1, 0, 1], score: 1 }),
    cell({ contestant: 'a', problem: 'p2', drafts: [1], score: 1 }), // accepted at once: keeps it
    cell({ contestant: 'a', problem: 'p3', drafts: [0, 0], score: 0 }),
    cell({ contestant: 'a', problem: 'p4', drafts: [0, null, 1], score: 1 }),
    cell({ contestant: 'a', problem: 'p5', drafts: [], score: null }),
  ]);
  expect({ n, ungraded }).toEqual({ n: 4, ungraded: 1 });
  expect(accuracy.map(({ value }) => value)).toEqual([0.5, 0.5, 0.75]);
  expect(steps[0]).toMatchObject({ rightToRight: 1, rightToWrong: 1, wrongToRight: 1, wrongToWrong: 1 });
  expect(steps[1]).toMatchObject({ rightToRight: 2, rightToWrong: 0, wrongToRight: 1, wrongToWrong: 1 });
  expect(whole).toMatchObject({ n: 5, rightToRight: 2, wrongToRight: 2, wrongToWrong: 1, rightToWrong: 0 });
});

it('looks at the first twelve of many', () => {
  expect(rounds([cell({ contestant: 'a', problem: 'p', drafts: Array(30).fill(1) })]).accuracy).toHaveLength(12);
  expect(rounds([])).toMatchObject({ n: 0, accuracy: [], steps: [], whole: { n: 0 } });
});
