import { expect, it } from 'vitest';
import reflections from '../../src/decoding/reflections';
import { logits, watching } from '../support/watching';

it('marks the tokens that complete a word of reflection', () => {
  const it = watching(reflections, { words: 'wait, but' });
  expect(it.see('', logits()).act).toBeUndefined();
  const text = 'So 7. Wait, BUT await a butter: no, wait.';
  const ends = ['Wait', 'BUT', 'but', ' wait.'].map((word) => text.indexOf(word) + word.replace(/\W+$/, '').length - 1);
  // 'butter' begins like a word of the list: its first letters are such a word before the rest is there.
  expect(it.report(text)).toEqual({ at: ends, perThousand: (1000 * 4) / text.length });
});

it('takes the name of a language for its list', () => {
  const it = watching(reflections, { words: 'German' });
  expect(it.report('Sieben. Warte, aber nein.')).toMatchObject({ at: [12, 18] });
});
