import { expect, it } from 'vitest';
import { researchCurve } from '../../src/metrics/research-trials';

it('follows the best so far, and counts what became of trials', () => {
  const trials = [
    { score: null, label: 'crash' },
    { score: 0.5, label: 'better' },
    { score: 0.4, label: 'worse' },
    { score: 0.7, label: 'better' },
  ];
  const curve = researchCurve(trials, 0.3);
  expect(curve.best).toEqual([0.3, 0.5, 0.5, 0.7]);
  expect(curve.improving).toMatchObject({ count: 2, n: 4, value: 0.5 });
  expect(curve.labels).toEqual({ crash: 1, better: 2, worse: 1 });
});

it('has no best before anything was measured, and none of no trials', () => {
  expect(researchCurve([{ score: null, label: 'crash' }]).best).toEqual([null]);
  expect(researchCurve([])).toMatchObject({ best: [], labels: {}, improving: { n: 0, value: null } });
});
