import { folded, wordsOf } from '../words';
import { type Constraint, textOf } from './constraint';
import { linesOf } from './length';

const oneLetter = (value: unknown): string | null =>
  typeof value === 'string' && /^\p{L}$/u.test(value) ? folded(value) : null;
const someWords = (text: string, every: (word: string) => boolean): boolean => {
  const words = wordsOf(text);
  return words.length > 0 && words.every(every);
};

/** Which letters and signs are in a text, and where. */
export const letters: { readonly [rule: string]: Constraint } = {
  'without-letter': {
    says: ({ letter }) => oneLetter(letter) && `Do not use the letter “${String(letter)}”.`,
    met: (text, { letter }) => wordsOf(text).length > 0 && !folded(text).includes(oneLetter(letter) ?? ''),
  },
  'words-begin-with': {
    says: ({ letter }) => oneLetter(letter) && `Every word begins with the letter “${String(letter)}”.`,
    met: (text, { letter }) => someWords(text, (word) => folded(word).startsWith(oneLetter(letter) ?? ' ')),
  },
  'words-end-with': {
    says: ({ letter }) => oneLetter(letter) && `Every word ends with the letter “${String(letter)}”.`,
    met: (text, { letter }) => someWords(text, (word) => folded(word).endsWith(oneLetter(letter) ?? ' ')),
  },
  acrostic: {
    says: ({ word }) =>
      textOf(word) && `The first letters of the lines, read from top to bottom, spell “${String(word)}”.`,
    met: (text, { word }) =>
      linesOf(text)
        .map((line) => folded(/[\p{L}\p{N}]/u.exec(line)?.[0] ?? ''))
        .join('') === folded(String(word)),
  },
  'no-digits': {
    says: () => 'Use no digits.',
    met: (text) => wordsOf(text).length > 0 && !/\p{N}/u.test(text),
  },
  'without-signs': {
    says: ({ signs }) => textOf(signs) && `Do not use any of these signs: ${[...String(signs)].join(' ')}`,
    met: (text, { signs }) => wordsOf(text).length > 0 && ![...String(signs)].some((sign) => text.includes(sign)),
  },
  'begins-with': {
    says: ({ text }) => textOf(text) && `The very first characters are ${String(text)}`,
    met: (text, { text: wanted }) => text.trim().startsWith(String(wanted)),
  },
  'ends-with': {
    says: ({ text }) => textOf(text) && `The very last characters are ${String(text)}`,
    met: (text, { text: wanted }) => text.trim().endsWith(String(wanted)),
  },
};
