import { expect, it } from 'vitest';
import { answerKey } from '../../src/base/answer-key';

it.each([
  ['42', ['42.', ' 42 ', '**42**', '42 dollars', '$42', '42.0', '42 square meters', '+42']],
  ['1234', ['1,234', '1 234', '$1,234.00']],
  ['-5', ['−5', '-5.0']],
  ['15%', ['15 %', '15 percent']],
  ['9:05', ['09:05']],
  ['rosa', ['Rosa', 'ROSA.', '"Rosa"']],
  ['7, 18, 42', ['7,18,42', '7 , 18 , 42', '7, 18, 42.']],
])('counts as %s', (key, spellings) => {
  expect(answerKey(key)).toBe(key);
  for (const spelling of spellings) expect(answerKey(spelling), spelling).toBe(key);
});

it('keeps different answers apart', () => {
  const different = ['42', '43', '-42', '4.2', '42%', '4, 2', '4:20', 'Rosa', 'Ros', '3 hours 20 minutes', '3 hours'];
  expect(new Set(different.map(answerKey)).size).toBe(different.length);
});
