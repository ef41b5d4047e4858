import { answerKey } from './answer-key';
import { readCandidate } from './read-candidate';

/** An answer that a text announces, and where the sentence that announces it ends. */
export interface Candidate {
  readonly value: string;
  readonly end: number;
}
/** From one candidate to the next. Whether it is right is not looked at. */
export type Turn = 'confirms' | 'changes';

/** The candidate answers of a chain of thought, in order. */
export function candidatesIn(text: string, choices?: readonly string[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { 0: sentence, index } of text.matchAll(/[^\n]*?(?:[.!?](?=\s|$)|\n|$)\s*/g)) {
    const value = sentence.trim() ? readCandidate(sentence, choices) : null;
    if (value !== null) found.push({ value, end: index + sentence.trimEnd().length });
  }
  return found;
}

/** What each later candidate does to the one before it. */
export const turnsOf = (candidates: readonly Candidate[]): readonly Turn[] =>
  candidates.slice(1).map((candidate, before) => (sameAs(candidate, candidates[before]!) ? 'confirms' : 'changes'));

const sameAs = ({ value: one }: Candidate, { value: other }: Candidate): boolean => answerKey(one) === answerKey(other);
