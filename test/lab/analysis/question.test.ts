import { expect, it } from 'vitest';
import { answer, type Question, type Row } from '../../../src/lab/analysis/question';
import { bootstrapDifference } from '../../../src/metrics/bootstrap';

const ask = (statistic: Question['statistic'], problems: readonly (readonly Row[])[], key = 'key') =>
  answer({ key, statistic, problems }, 2000);

it('is the paired bootstrap of one seed', () => {
  const [first, second] = [
    [1, 0, 0, 1, 0, 1, 0, 0],
    [1, 1, 0, 1, 1, 1, 0, 1],
  ] as const;
  const problems = first.map((mark, index): readonly Row[] => [[second[index]! - mark, 1]]);
  expect(ask('ratio', problems)).toEqual(bootstrapDifference(first, second, { resamples: 2000, seed: 'key' }));
});

it('draws problems, not cells', () => {
  const once = [1, 0, 1, 0, 1, 0, 1, 0].map((mark): readonly Row[] => [[mark, 1]]);
  const often = once.map((rows) => [...rows, ...rows, ...rows]);
  expect(ask('ratio', often)).toEqual(ask('ratio', once));
});

it('takes sums before the draw, with the same result', () => {
  const problems: Row[][] = [
    [
      [1, 1],
      [0, 1],
    ],
    [[1, 1]],
    [
      [0, 1],
      [0, 1],
    ],
    [[1, 1]],
  ];
  const { estimate, n } = ask('ratio', problems);
  expect({ estimate, n }).toEqual({ estimate: 0.5, n: 4 });
});

it('knows the other statistics', () => {
  const judged: Row[][] = [
    [
      [0.9, 1],
      [0.2, 0],
    ],
    [[0.8, 1]],
    [[0.3, 0]],
    [[0.7, 0]],
    [[0.6, 1]],
  ];
  const area = ask('auroc', judged);
  expect(area.estimate).toBeCloseTo(8 / 9, 12);
  expect(area.low).toBeLessThan(area.high!);
  const error = ask('calibration-error', judged);
  expect(error.estimate).toBeGreaterThan(0);
  expect(error.low).toBeLessThanOrEqual(error.estimate!);
  // Acc1 = 0.5, Acc2 = 0.75: RSS = (0.75 − 0.25)/0.5 = 1
  const relative = ask('relative-score', [[[0, 1]], [[1, 1]], [[1, 1]], [[0, 0]]]);
  expect(relative.estimate).toBe(1);
  // Draws that are all right or all wrong first have none.
  expect(relative.resamples).toBeLessThan(2000);
});

it('repeats itself, and moves with its name', () => {
  const problems = Array.from({ length: 30 }, (_, index): readonly Row[] => [[Math.sqrt(index), 1]]);
  expect(ask('ratio', problems)).toEqual(ask('ratio', problems));
  expect(ask('ratio', problems, 'other')).not.toEqual(ask('ratio', problems));
});
