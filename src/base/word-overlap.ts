import { normalText } from './normal-text';

/**
 * How much of a short answer is right, word by word, as reading comprehension is scored (SQuAD, Rajpurkar et al. 2016):
 * `exact` when the normalised texts are equal, `f1` the harmonic mean of word precision and recall. Of several right answers the
 * best counts. Articles do not.
 */
export interface Overlap {
  readonly exact: 0 | 1;
  readonly f1: number;
}

/** @param right at least one. @throws RangeError when there is none */
export function tokenOverlap(answer: string, right: readonly string[]): Overlap {
  if (right.length === 0) throw new RangeError('There is no right answer to compare with; give at least one.');
  const all = right.map((one) => compared(wordsOf(answer), wordsOf(one)));
  return all.reduce((best, one) => (one.f1 > best.f1 ? one : best));
}

function compared(given: readonly string[], wanted: readonly string[]): Overlap {
  const left = [...wanted];
  const common = given.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  const exact = given.join(' ') === wanted.join(' ') ? 1 : 0;
  if (common === 0) return { exact, f1: exact };
  const [precision, recall] = [common / given.length, common / wanted.length];
  return { exact, f1: (2 * precision * recall) / (precision + recall) };
}

const wordsOf = (text: string): readonly string[] =>
  normalText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !/^(?:a|an|the)$/.test(word));
