import { expect, it } from 'vitest';
import { probeAudit } from '../../src/metrics/probe-audit';

it('tells how alike answers to probes are, and which questions are flagged', () => {
  const found = probeAudit(
    [
      { written: 5, similarities: [1, 0.8] },
      { written: 5, similarities: [0.2] },
      { written: 2, similarities: [] },
    ],
    0.7,
  );
  expect(found.passing).toMatchObject({ count: 3, n: 12 });
  expect(found.meanSimilarity).toBeCloseTo(2 / 3);
  // ((1/3)² + (2/15)² + (7/15)²) / 3
  expect(found.variance).toBeCloseTo((1 / 9 + 4 / 225 + 49 / 225) / 3);
  expect(found.flagged).toMatchObject({ count: 1, n: 2 });
});

it('says nothing of nothing, and refuses what cannot be', () => {
  expect(probeAudit([], 0.7)).toMatchObject({ meanSimilarity: null, variance: null, flagged: { value: null } });
  expect(() => probeAudit([{ written: 1, similarities: [1, 1] }], 0.7)).toThrow(/2 probes passed of 1/);
});
