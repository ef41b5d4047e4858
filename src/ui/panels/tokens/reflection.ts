import { candidatesIn } from '../../../base/candidates';
import { answerKey } from '../../../base/answer-key';
import { isSpaceless, reflectionWords } from '../../../base/reflection-words';

/** A word of any list, whole where its script has spaces between words. */
const anyWord = new RegExp(
  Object.values(reflectionWords)
    .flat()
    .map((word) => (isSpaceless(word) ? word : `(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`))
    .join('|'),
  'iu',
);

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
export function reflectionIn(text: string): Reflection | null {
  const candidates = candidatesIn(text);
  const [first] = candidates;
  const last = candidates.at(-1);
  if (!first || !last) return null;
  const found = anyWord.exec(text.slice(first.end));
  if (!found) return null;
  const at = first.end + found.index;
  const before = candidates.filter(({ end }) => end <= at).at(-1) ?? first;
  const changed = answerKey(before.value) !== answerKey(last.value);
  return { at, word: found[0], before: before.value, after: last.value, changed };
}
