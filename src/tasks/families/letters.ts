import { at, happens, integer, pick } from '../../base/chance';
import { family } from './family';
import { last } from './operation';
import type { Step, Value } from './program';
import { words } from './vocabulary';

interface Parameters {
  readonly word: string;
  /** The letter to count; null when the word is to be reversed. */
  readonly letter: string | null;
  /** 0 to 2. */
  readonly wording: number;
}

/** Count a letter in a word, or write the word backwards; spelling comes first. */
export const letters = family<Parameters>({
  name: 'letters',
  weight: 2,
  draw(chance) {
    const word = pick(chance, words);
    if (!happens(chance, 0.55)) return { word, letter: null, wording: integer(chance, 0, 2) };
    const letter = pick(chance, [...(happens(chance, 0.85) ? word : 'aeiounrst')]);
    return { word, letter, wording: integer(chance, 0, 2) };
  },
  make: ({ word, letter, wording }) => (letter === null ? reversing(word, wording) : counting(word, letter, wording)),
});

function reversing(word: string, wording: number) {
  const wordings = [
    `Write the word "${word}" backwards.`,
    `Reverse the word "${word}".`,
    `What is "${word}" spelled backwards?`,
  ];
  const back: Step = { text: () => 'backwards', value: (values) => parts(values[0]).reverse().join(' ') };
  return {
    question: at(wordings, wording),
    steps: [spelling(word), back],
    answer: (values: readonly Value[]) => last(values).replaceAll(' ', ''),
    expression: `[..."${word}"].reverse().join("")`,
  };
}

function counting(word: string, letter: string, wording: number) {
  const wordings = [
    `How many times does the letter ${letter} occur in the word "${word}"?`,
    `Count the letter ${letter} in "${word}".`,
    `How many ${letter} are there in "${word}"?`,
  ];
  const places: Step = { text: () => `places of ${letter}`, value: (values) => placesOf(letter, parts(values[0])) };
  const count: Step = {
    text: (values) => `count of ${values[1]}`,
    value: (values) => (values[1] === 'none' ? 0 : parts(values[1]).length),
  };
  return {
    question: at(wordings, wording),
    steps: [spelling(word), places, count],
    answer: last,
    expression: `[..."${word}"].filter((c) => c === "${letter}").length`,
  };
}

const parts = (value: Value | undefined) => String(value).split(' ');
const spelling = (word: string): Step => ({ text: () => `spell ${word}`, value: () => [...word].join(' ') });
const placesOf = (letter: string, spelled: readonly string[]) =>
  spelled.flatMap((found, index) => (found === letter ? [index + 1] : [])).join(' ') || 'none';
