import { expect, it } from 'vitest';
import { testQuality } from '../../src/metrics/test-quality';

it('counts right programs that pass and wrong ones that do not', () => {
  const programs = [
    { right: true, passed: true },
    { right: true, passed: false },
    { right: false, passed: false },
    { right: false, passed: false },
    { right: false, passed: true },
  ];
  const { truePositive, trueNegative } = testQuality(programs);
  expect(truePositive).toMatchObject({ count: 1, n: 2, value: 0.5 });
  expect(trueNegative).toMatchObject({ count: 2, n: 3 });
  expect(testQuality([]).truePositive.value).toBeNull();
});
