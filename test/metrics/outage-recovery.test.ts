import { expect, it } from 'vitest';
import { outageRecovery } from '../../src/metrics/outage-recovery';

it('compares the same tasks in calm and with outages', () => {
  const result = outageRecovery([1, 1, 1, 1, 0, null], [1, 0, 0, null, 1, 1]);
  // Marked both ways: five less the fourth and the sixth: calm 3 of 4, hard 2 of 4.
  expect(result.normal.value).toBe(0.75);
  expect(result.outage.value).toBe(0.5);
  expect(result.recovery).toBeCloseTo(2 / 3, 12);
  expect(result.kept).toMatchObject({ count: 1, n: 3 });
  expect(result.ungraded).toBe(2);
});

it('is not defined where nothing was solved in calm', () => {
  expect(outageRecovery([0, 0], [1, 0]).recovery).toBeNull();
  expect(outageRecovery([], []).recovery).toBeNull();
  expect(() => outageRecovery([1], [])).toThrow(RangeError);
});
