import { expect, it } from 'vitest';
import { words } from '../../../src/decoding/parts/words';

/** A tokeniser with words of its own; everything else is letters. */
const vocabulary = ['Wait', ' wait', 'wait', ' Wait', 'alter', ' alter', 'natively', ' WA', 'IT'];
const tokeniser = {
  encode(text: string): readonly number[] {
    const ids: number[] = [];
    for (let at = 0; at < text.length;) {
      const known = vocabulary
        .filter((piece) => text.startsWith(piece, at))
        .sort((one, other) => other.length - one.length)[0];
      ids.push(known ? 200 + vocabulary.indexOf(known) : text.charCodeAt(at));
      at += known?.length ?? 1;
    }
    return ids;
  },
  decode: (ids: readonly number[]) => ids.map((id) => vocabulary[id - 200] ?? String.fromCharCode(id)).join(''),
};
const completing = (field: string, text: string) => {
  const found: number[] = [];
  words(field, tokeniser).completing(tokeniser.encode(text), (id) => found.push(id));
  return found.map((id) => tokeniser.decode([id]));
};

it('knows every spelling that is one token at any place', () => {
  expect(completing('wait', 'So').sort()).toEqual([' Wait', ' wait', 'Wait', 'wait']);
});

it('knows the last token of a longer spelling where the others stand', () => {
  expect(completing('wait', 'So WA')).toContain('IT');
  expect(completing('alternatively', 'So alter')).toEqual(['natively']);
  expect(completing('alternatively', 'So')).toEqual([]);
});

it('finds words of a script without spaces inside a run of letters, others not', () => {
  const found = (field: string, text: string) => words(field, tokeniser).found(tokeniser.encode(text));
  expect(found('Chinese', '我想等等，再看')).toEqual([3]);
  expect(found('alternatively', 'xalternatively')).toEqual([]);
});

it('finds them in what is written', () => {
  const ids = tokeniser.encode('So wait, alternatively WAIT');
  expect(
    words('wait, alternatively', tokeniser)
      .found(ids)
      .map((at) => tokeniser.decode([ids[at]!])),
  ).toEqual([' wait', 'natively', 'IT']);
});
