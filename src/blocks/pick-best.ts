import type { Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { best } from './select';

/**
 * The draft with the highest score, and a note of why. `scores` has one entry a draft; null is below every score, a tie goes to the
 * earlier draft.
 */
export async function* pickBest(
  context: Context,
  drafts: readonly Draft[],
  scores: readonly (number | null | undefined)[],
  reasonOf: (score: number) => string,
): Steps<Draft> {
  const scored = drafts.map((draft, index) => ({ draft, score: scores[index] ?? null }));
  const { draft, score } = best(scored, (one) => one.score);
  const reason = score === null ? 'no score could be read; the first one' : reasonOf(score);
  yield context.note({ type: 'answer-chosen', of: draft.key, reason });
  return draft;
}
