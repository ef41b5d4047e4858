import { readAnswer } from './read-answer';

/** What announces an answer in the middle of a chain of thought. */
const announces =
  /\\boxed\{|\banswers?\b[\s*_`]*(?:[:=]|\b(?:is|was|must be|should be|would be)\b)|(?:^|[.!?\n,]\s*)(?:so|thus|hence|therefore)\b[^.!?\n]*(?:=|\b(?:is|are|has|have|gives|makes|leaves|equals)\b)[^.!?\n]*[\p{L}\p{N}]/iu;
/** What takes an answer back in the sentence that names it. */
const denies = /\b(?:not|isn't|wrong|incorrect|\?$)/i;

/**
 * A candidate answer that a sentence of reasoning announces ("So the answer is 12.", "therefore she has 12"), as it was
 * written; null where it announces none.
 */
export function readCandidate(sentence: string, choices?: readonly string[]): string | null {
  const said = sentence.trim();
  return announces.test(said) && !denies.test(said) ? readAnswer(said, choices) : null;
}
