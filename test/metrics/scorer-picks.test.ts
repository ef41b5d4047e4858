import { expect, it } from 'vitest';
import { scorerPicks } from '../../src/metrics/scorer-picks';

it('tells whether refinements are wanted, and whether the scorer finds the one', () => {
  const found = scorerPicks([
    { person: 0, scorer: 0 },
    { person: 2, scorer: 1 },
    { person: null, scorer: 1 },
    { person: 1, scorer: 1 },
  ]);
  expect(found.refined).toMatchObject({ count: 3, n: 4, value: 0.75 });
  expect(found.agreement).toMatchObject({ count: 2, n: 3 });
  expect(scorerPicks([]).agreement.value).toBeNull();
});
