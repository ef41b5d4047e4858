import { folded, says, wordsOf } from '../words';
import { amount, boundsOf, type Constraint, listed, textOf, textsOf, within } from './constraint';

/** Which words are in a text, and where. Case does not count. */
export const wording: { readonly [rule: string]: Constraint } = {
  include: {
    says({ words }) {
      const wanted = textsOf(words);
      return wanted && `Use the ${wanted.length > 1 ? 'words' : 'word'} ${listed(wanted)}.`;
    },
    met: (text, { words }) => (textsOf(words) ?? ['']).every((word) => says(text, word)),
  },
  avoid: {
    says({ words }) {
      const banned = textsOf(words);
      return banned && `Do not use the ${banned.length > 1 ? 'words' : 'word'} ${listed(banned, 'or')}.`;
    },
    met: (text, { words }) => !(textsOf(words) ?? []).some((word) => says(text, word)),
  },
  'word-count': {
    says(settings) {
      const [word, bounds] = [textOf(settings['word']), boundsOf(settings)];
      return word && bounds && `Use the word “${word}” ${amount(bounds, 'time')}.`;
    },
    met(text, settings) {
      const [word, bounds] = [textOf(settings['word']), boundsOf(settings)];
      const count = wordsOf(text).filter((said) => folded(said) === folded(word ?? '')).length;
      return bounds !== null && within(count, bounds);
    },
  },
  'first-word': {
    says: ({ word }) => textOf(word) && `The first word is “${String(word)}”.`,
    met: (text, { word }) => folded(wordsOf(text)[0] ?? '') === folded(String(word)),
  },
  'last-word': {
    says: ({ word }) => textOf(word) && `The last word is “${String(word)}”.`,
    met: (text, { word }) => folded(wordsOf(text).at(-1) ?? '') === folded(String(word)),
  },
  'same-ends': {
    says: () => 'The first word and the last word are the same.',
    met(text) {
      const words = wordsOf(text).map(folded);
      return words.length > 1 && words[0] === words.at(-1);
    },
  },
  'no-word-twice': {
    says: () => 'Use no word twice.',
    met(text) {
      const words = wordsOf(text).map(folded);
      return words.length > 0 && new Set(words).size === words.length;
    },
  },
};
