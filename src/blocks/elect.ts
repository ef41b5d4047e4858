import type { Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { ballot, weightedMajority } from './select';

/**
 * The draft with the most common answer, or with the largest sum of weights, and a note of how the vote went. Drafts that
 * cannot be read have no vote; ties go to the earlier draft.
 */
export async function* elect(
  context: Context,
  drafts: readonly Draft[],
  weigh: (draft: Draft) => number = () => 1,
  voters = 'samples',
): Steps<Draft> {
  const chosen = weightedMajority(drafts, ballot, weigh);
  const votes = drafts.filter((draft) => ballot(draft) !== null && ballot(draft) === ballot(chosen)).length;
  const reason = votes ? `${votes} of ${drafts.length} ${voters} agree` : 'no answer could be read; the first one';
  yield context.note({ type: 'answer-chosen', of: chosen.key, reason });
  return chosen;
}
