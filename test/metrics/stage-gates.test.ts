import { expect, it } from 'vitest';
import { stageGates } from '../../src/metrics/stage-gates';

it('tells where a search is put right, and whether the shadow agrees', () => {
  const found = stageGates([
    { stage: 'queries', changed: true, shadow: true },
    { stage: 'queries', changed: false, shadow: false },
    { stage: 'answer', changed: false },
  ]);
  expect(found.changed.get('queries')).toMatchObject({ count: 1, n: 2 });
  expect(found.changed.get('answer')).toMatchObject({ count: 0, n: 1 });
  expect(found.shadow).toMatchObject({ count: 1, n: 2 });
});
