import { expect, it } from 'vitest';
import { editDistance, likeness } from '../../src/blocks/likeness';

it('counts the edits between two texts', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('abc', '')).toBe(3);
  expect(editDistance('x = 54', 'x = 64')).toBe(1);
  expect(editDistance('same', 'same')).toBe(0);
});

it('compares word counts by their angle', () => {
  expect(likeness('A cat, a cat', 'a cat')).toBeCloseTo(1);
  expect(likeness('one two', 'two three')).toBeCloseTo(0.5);
  expect(likeness('one', 'two')).toBe(0);
  expect(likeness('', 'two')).toBe(0);
});
