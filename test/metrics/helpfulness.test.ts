import { expect, it } from 'vitest';
import { helpfulness } from '../../src/metrics/helpfulness';

it('tells a warranted rejection from a false alarm', () => {
  const rows = [
    { before: 0, verdict: false, after: 1 },
    { before: 0, verdict: false, after: 0 },
    { before: 0, verdict: true, after: 1 }, // accepted, and mended all the same
    { before: 0, verdict: null, after: 0 },
    { before: 1, verdict: false, after: 0 },
    { before: 1, verdict: false, after: 1 },
    { before: 1, verdict: false, after: 1 },
    { before: 1, verdict: true, after: 0 },
    { before: null, verdict: false, after: 1 },
    { before: 1, verdict: false, after: null },
  ] as const;
  expect(helpfulness(rows)).toMatchObject({
    n: 8,
    ungraded: 2,
    fixes: { count: 2, n: 4, value: 0.5 },
    fixesOfRejected: { count: 1, n: 2, value: 0.5 },
    harmsOfRejected: { count: 1, n: 3 },
  });
});

it('has no rates of nothing', () => {
  expect(helpfulness([])).toMatchObject({ n: 0, fixes: { value: null }, harmsOfRejected: { value: null } });
});
