import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entropyPathLikeness as likeness } from '../../src/base/entropy-path';

it('is the cosine of the padded paths times the ratio of their lengths', () => {
  expect(likeness([3, 4], [3, 4])).toBeCloseTo(1, 12);
  expect(likeness([3, 4], [4, 3])).toBeCloseTo(24 / 25, 12);
  expect(likeness([3, 4], [3, 4, 0, 0])).toBeCloseTo(0.5, 12);
  expect(likeness([1, 0], [0, 1])).toBe(0);
});
it('takes two answers without doubt as alike, and has no value for an empty one', () => {
  expect(likeness([0, 0], [0])).toBe(0.5);
  expect(likeness([0], [1])).toBe(0);
  expect(likeness([], [1])).toBeNull();
});
it('is the same both ways and lies in [0, 1]', () => {
  const path = fc.array(fc.double({ min: 0, max: 12, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(path, path, (one, other) => {
      const value = likeness(one, other)!;
      expect(value).toBeCloseTo(likeness(other, one)!, 9);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});
