import { expect, it } from 'vitest';
import { readCandidate } from '../../src/base/read-candidate';

it.each([
  ['So the answer is 12.', '12'],
  ['Therefore she has 12 apples.', '12'],
  ['Thus 3 * 4 = 12.', '12'],
  ['The answer would be \\boxed{12}.', '12'],
  ['Answer: 12', '12'],
])('hears a candidate in %j', (sentence, value) => expect(readCandidate(sentence)).toBe(value));

it.each([
  'She has 3 bags of 4 apples.',
  'Step 1: 3 * 4 = 12',
  'Wait, so the answer is not 12.',
  'Let me check 12 again.',
  'I answer questions.',
])('hears none in %j', (sentence) => expect(readCandidate(sentence)).toBeNull());

it('reads the letter of an option', () => {
  expect(readCandidate('So the answer is B.', ['3', '4'])).toBe('B');
});
