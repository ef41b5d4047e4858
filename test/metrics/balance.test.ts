import { expect, it } from 'vitest';
import { balance } from '../../src/metrics/balance';

it('is the mean of the query balance scores', () => {
  expect(balance([{ kept: 8, right: 8 }, { kept: 8, right: 4 }, { kept: 0, right: 0 }])).toBeCloseTo((1 + 0.25 + 0) / 3); // prettier-ignore
  expect(balance([{ kept: 2, right: 2 }], 4)).toBe(0.5);
  expect(balance([])).toBeNull();
});
