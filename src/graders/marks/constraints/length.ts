import { wordsOf } from '../words';
import { amount, boundsOf, within, type Constraint } from './constraint';

const counted = (verb: string, noun: string, count: (text: string) => number): Constraint => ({
  says(settings) {
    const bounds = boundsOf(settings);
    return bounds && `${verb} ${amount(bounds, noun)}.`;
  },
  met(text, settings) {
    const bounds = boundsOf(settings);
    return bounds !== null && within(count(text), bounds);
  },
});

/** Lines with something on them. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
/** What ends with . ! ? or …, and what is left at the end. A full stop inside a word or number ends nothing; "Mr." does. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?…。！？]["”’)*_]*)\s+|(?<=[。！？])/u).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim());

/** How long a text is, in several measures. */
export const length: { readonly [rule: string]: Constraint } = {
  words: counted('Use', 'word', (text) => wordsOf(text).length),
  sentences: counted('Write', 'sentence', (text) => sentencesOf(text).length),
  lines: counted('Write', 'line', (text) => linesOf(text).length),
  paragraphs: {
    ...counted('Write', 'paragraph', (text) => paragraphsOf(text).length),
    says(settings) {
      const bounds = boundsOf(settings);
      return bounds && `Write ${amount(bounds, 'paragraph')}, with an empty line between two.`;
    },
  },
  characters: counted('Use', 'character', (text) => [...text.trim()].length),
  'words-per-line': {
    says(settings) {
      const bounds = boundsOf(settings);
      return bounds && `Every line has ${amount(bounds, 'word')}.`;
    },
    met(text, settings) {
      const bounds = boundsOf(settings);
      return bounds !== null && linesOf(text).every((line) => within(wordsOf(line).length, bounds));
    },
  },
  'letters-per-word': {
    says(settings) {
      const bounds = boundsOf(settings);
      return bounds && `Every word has ${amount(bounds, 'letter')}.`;
    },
    met(text, settings) {
      const bounds = boundsOf(settings);
      const words = wordsOf(text);
      return bounds !== null && words.length > 0 && words.every((word) => within(lettersOf(word), bounds));
    },
  },
};
const lettersOf = (word: string): number => word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
