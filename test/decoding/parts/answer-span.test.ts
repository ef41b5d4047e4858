import { expect, it } from 'vitest';
import { answerSpan } from '../../../src/decoding/parts/answer-span';

/** Tokens of two letters. */
const pieces = (text: string) => text.match(/.{1,2}/gsu) ?? [];
const span = (text: string) => {
  const all = pieces(text);
  return answerSpan(
    all.map((_piece, id) => id),
    (ids) => ids.map((id) => all[id]).join(''),
  );
};

it('finds the tokens the answer stands in, the last time it stands there', () => {
  // An|sw|er|: |42
  expect(span('Answer: 42')).toEqual({ from: 4, to: 5 });
  expect(span('42, so the answer is 42.')).toEqual({ from: 10, to: 12 });
});

it('says null where there is none', () => {
  expect(span('I do not know.')).toBeNull();
});
