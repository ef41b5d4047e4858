import { expect, it } from 'vitest';
import { ratioOfSums } from '../../src/metrics/ratio';

it('divides the sums, not the rows', () => {
  expect(
    ratioOfSums([
      [1, 2],
      [3, 4],
      [0, 2],
    ]),
  ).toBe(0.5);
  expect(ratioOfSums([[0, 0]])).toBeNull();
  expect(ratioOfSums([])).toBeNull();
});
