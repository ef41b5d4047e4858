import { expect, it } from 'vitest';
import * as fc from 'fast-check';
import { detokeniser } from '../../../src/engines/transformers/detokenise';

const bytes = (ids: readonly number[]) => new TextDecoder().decode(Uint8Array.from(ids));
/** Words, written with a space between them: a word alone has no space before it. */
const words = ['a', 'bee', 'sea'];
const spaced = (ids: readonly number[]) => ids.map((id) => words[id]).join(' ');

function feed(ids: readonly number[], decode: (ids: readonly number[]) => string) {
  const it = detokeniser(decode);
  const shown = ids.map((id) => it.push(id));
  return { shown, text: shown.join('') + it.end() };
}

it('waits for the rest of a character', () => {
  const ids = [...new TextEncoder().encode('a€😀')];
  expect(feed(ids, bytes).shown).toEqual(['a', '', '', '€', '', '', '', '😀']);
});

it('keeps the space that a token has only after another', () => {
  expect(feed([0, 1, 2, 2], spaced).shown).toEqual(['a', ' bee', ' sea', ' sea']);
});

it('does not wait for ever for a character that never comes', () => {
  const { shown, text } = feed(Array<number>(20).fill(0x80), bytes);
  expect(shown.filter((piece) => piece !== '').length).toBeGreaterThan(1);
  expect(text).toBe('\uFFFD'.repeat(20));
});

it('shows a broken end when no more comes', () => {
  expect(feed([0x61, 0xe2, 0x82], bytes).text).toBe('a\uFFFD');
});

it('adds up to the whole text, whatever the characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const whole = new TextDecoder().decode(new TextEncoder().encode(text));
      expect(feed([...new TextEncoder().encode(text)], bytes).text).toBe(whole);
    }),
  );
});
