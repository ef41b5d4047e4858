import { expect, it } from 'vitest';
import { critic, judgements } from '../../../src/lab/analysis/critic';
import { cell } from '../../support/experiment';

const cells = [
  cell({
    contestant: 'a',
    problem: 'p0',
    drafts: [0, 1],
    verdicts: [
      { score: 0.1, draft: 0 },
      { score: 0.9, draft: 1 },
    ],
  }),
  cell({
    contestant: 'a',
    problem: 'p1',
    drafts: [0, 0],
    verdicts: [
      { score: 0.2, draft: 0 },
      { score: 0.8, draft: 1 },
    ],
  }),
  cell({ contestant: 'a', problem: 'p2', drafts: [1, 0], verdicts: [{ score: 0.3, draft: 0 }] }),
  cell({
    contestant: 'a',
    problem: 'p3',
    drafts: [null],
    verdicts: [
      { score: 0.3, draft: 0 },
      { score: null, draft: 0 },
      { score: 1, draft: null },
    ],
  }),
];

it('tells how good verdicts are and what they lead to', () => {
  expect(critic(cells)).toMatchObject({
    n: 5,
    unread: 1,
    ungraded: 2,
    agreement: { n: 5, value: 0.6 },
    acceptsRight: { n: 2, value: 0.5 },
    rejectsWrong: { n: 3 },
    fixes: { n: 2, value: 0.5 },
    harms: { n: 1, value: 1 },
    // Of right (0.9, 0.3) and wrong (0.1, 0.2, 0.8): 5 of 6 pairs are in order.
    auroc: { right: 2, wrong: 3, value: 5 / 6 },
  });
  expect(critic(cells)!.calibration.bins).toHaveLength(5);
});

it('keeps verdicts of a problem together', () => {
  expect(judgements(cells)).toEqual([
    [
      [0.1, 0],
      [0.9, 1],
    ],
    [
      [0.2, 0],
      [0.8, 0],
    ],
    [[0.3, 1]],
  ]);
});

it('is not there where nobody judges', () => {
  expect(critic([cell({ contestant: 'a', problem: 'p' })])).toBeNull();
});
