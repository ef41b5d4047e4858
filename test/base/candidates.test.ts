import { expect, it } from 'vitest';
import { candidatesIn, turnsOf } from '../../src/base/candidates';

it('finds candidate answers in the order of the text', () => {
  const text = 'She has 3 bags. So she has 12. Wait.\nTherefore the answer is 13.\nAnswer: 13';
  const found = candidatesIn(text);
  expect(found.map(({ value }) => value)).toEqual(['12', '13', '13']);
  expect(text.slice(0, found[0]!.end)).toBe('She has 3 bags. So she has 12.');
  expect(turnsOf(found)).toEqual(['changes', 'confirms']);
});
it('takes other spellings of an answer as the same', () => {
  expect(turnsOf(candidatesIn('So the answer is 12.\nThe answer is $12$.'))).toEqual(['confirms']);
});
it('finds none where none is announced', () => expect(candidatesIn('Hm. 3 and 4.')).toEqual([]));
