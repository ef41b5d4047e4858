import { expect, it } from 'vitest';
import { readOf } from '../../support/measured';

const drafts = (...texts: string[]) => texts.map((text) => ({ type: 'draft-ready', draft: { text } }));

it('counts redrafts that say the same again, and those of wrong drafts', () => {
  expect(readOf('copy-rate', drafts('a b', 'a  b', 'c', 'c'), { drafts: [0, 0, 1, 1] })).toEqual({
    copies: [2, 3],
    wrong: [1, 2],
  });
  expect(readOf('copy-rate', drafts('a', 'b'), { drafts: [0] })).toEqual({ copies: [0, 1] });
  expect(readOf('copy-rate', drafts('a'))).toBeNull();
});
