import { candidatesIn } from '../../../base/candidates';
import { answerKey } from '../../../base/answer-key';
import { isSpaceless, reflectionWords, wordsIn } from '../../../base/reflection-words';
import type { GenerateRequest } from '../../../contract/engine';

/** A word of any list, whole where its script has spaces between words. */
const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(
    words
      .map((word) => [word, word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')] as const)
      .map(([word, literal]) => (isSpaceless(word) ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`))
      .join('|'),
    'iu',
  );

/** The words a request told its decoding methods to look for; those of all languages where it told them none. */
export function reflectionWordsOf({ decoding = [] }: Pick<GenerateRequest, 'decoding'>): readonly string[] {
  const told = decoding.flatMap(({ options }) => {
    const field = typeof options === 'object' && options !== null && 'words' in options ? options['words'] : null;
    return typeof field === 'string' ? wordsIn(field) : [];
  });
  return told.length ? [...new Set(told)] : Object.values(reflectionWords).flat();
}

/** Where a text first reflects on an answer that it has announced, and what that did to the answer. */
export interface Reflection {
  /** Place in the text where the word of reflection stands. */
  readonly at: number;
  readonly word: string;
  readonly before: string;
  readonly after: string;
  readonly changed: boolean;
}

/** Null where no candidate answer is announced, or no word of reflection comes after one. */
export function reflectionIn(text: string, words = reflectionWordsOf({})): Reflection | null {
  const candidates = candidatesIn(text);
  const [first] = candidates;
  const last = candidates.at(-1);
  if (!first || !last) return null;
  const found = anyOf(words).exec(text.slice(first.end));
  if (!found) return null;
  const at = first.end + found.index;
  const before = candidates.filter(({ end }) => end <= at).at(-1) ?? first;
  const changed = answerKey(before.value) !== answerKey(last.value);
  return { at, word: found[0], before: before.value, after: last.value, changed };
}
