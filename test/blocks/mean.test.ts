import { expect, it } from 'vitest';
import { mean } from '../../src/blocks/mean';

it('is the mean of what is known, and null of nothing', () => {
  expect(mean([1, null, 2, undefined])).toBe(1.5);
  expect(mean([null])).toBeNull();
  expect(mean([])).toBeNull();
});
