import { expect, it } from 'vitest';
import { miscalculations } from '../../src/blocks/calculate';

it('names every wrong result once', () => {
  const text = 'Step 1: 28 + 36 = 54\nStep 2: 54 / 4 = 13.5\nSo 28 + 36 = 54, and 2 * 3 = 7.';
  expect(miscalculations(text)).toEqual(['28 + 36 is 64, not 54.', '2 * 3 is 6, not 7.']);
});

it('has nothing against right results and words', () => {
  expect(miscalculations('Step 1: 28 + 36 = 64\nAnswer: 64')).toEqual([]);
  expect(miscalculations('It is even.')).toEqual([]);
});
