import { expect, it } from 'vitest';
import { beginningOf, spoil } from '../../src/blocks/slip';

const solution = 'Step 1: apples: 3 * 4 = 12\nStep 2: total: 12 + 5 = 17\nAnswer: 17';
const asked = 'You buy 3 bags of 4 apples and 5 pears. How many fruits?';

it('takes whole lines, at least one, never the last', () => {
  expect(beginningOf(solution, 0.1)).toBe('Step 1: apples: 3 * 4 = 12\n');
  expect(beginningOf(solution, 0.7)).toBe('Step 1: apples: 3 * 4 = 12\nStep 2: total: 12 + 5 = 17\n');
  expect(beginningOf(solution, 1)).toBe('Step 1: apples: 3 * 4 = 12\nStep 2: total: 12 + 5 = 17\n');
  expect(beginningOf('Answer: 17', 0.5)).toBe('');
});

it('plants one flaw', () => {
  const beginning = beginningOf(solution, 0.7);
  expect(spoil(beginning, 'wrong arithmetic', 0, '', asked)).toBe('Step 1: apples: 3 * 4 = 12\nStep 2: total: 12 + 5 = 18\n');
  expect(spoil(beginning, 'wrong premise', 0.99, '', asked)).toContain('apples: 12 * 4 = 12');
  expect(spoil(beginning, 'ignored condition', 0, 'I leave it out.', asked)).toBe(`${beginning}I leave it out.\n`);
  expect(spoil(beginning, 'none', 0, '', asked)).toBe(beginning);
}); // prettier-ignore

it('says where a beginning has no place for a flaw', () => {
  expect(spoil('First I think.\n', 'wrong arithmetic', 0, '', asked)).toBeNull();
  expect(spoil('First I think.\n', 'wrong premise', 0, '', asked)).toBeNull();
});
