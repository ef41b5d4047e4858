import { expect, it } from 'vitest';
import { repairCurve } from '../../src/metrics/repair-curve';
import { resamplingControl } from '../../src/metrics/resampling-control';

it('is pass@k of as many fresh attempts, by hand', () => {
  const curve = repairCurve([['name', 'pass'], ['pass'], ['type', 'type', 'type'], ['syntax', 'pass']], 3);
  // One of four samples right, and three of four: pass@1 = (1/4 + 3/4) / 2, pass@2 = (1/2 + 1) / 2, pass@3 = (3/4 + 1) / 2.
  const { control, gain } = resamplingControl(curve, [
    { n: 4, right: 1 },
    { n: 4, right: 3 },
  ]);
  [0.5, 0.75, 0.875].forEach((value, k) => expect(control[k]).toBeCloseTo(value));
  [-0.25, 0, -0.125].forEach((value, k) => expect(gain[k]).toBeCloseTo(value));
});

it('says nothing where there are too few samples', () => {
  expect(resamplingControl(repairCurve([['pass']], 2), [{ n: 1, right: 1 }])).toEqual({
    control: [1, null],
    gain: [0, null],
  });
});
