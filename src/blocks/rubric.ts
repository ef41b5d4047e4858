import type { Verdict } from '../contract/run';
import type { Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { mean } from './mean';
import { posed } from './posed';
import { readMarks } from './read-marks';
import { say } from './say';

/** What counts, and the best mark it can get. */
export interface Scale {
  readonly criteria: readonly string[];
  readonly top: number;
}

/**
 * Remarks and a mark for each criterion, in one go. The score is the mean mark as a share of the best; marks that cannot be
 * read are counted and left out.
 * @param slots of the wording beside question, draft, criteria and top.
 */
export async function* rubric(
  context: Context,
  draft: Pick<Draft, 'text' | 'key'>,
  { criteria, top }: Scale,
  purpose: string,
  slots: { readonly [name: string]: string } = {},
  role = 'judge',
): Steps<Verdict> {
  const listing = criteria.map((criterion) => `- ${criterion}`).join('\n');
  const filled = { question: posed(context), draft: draft.text, criteria: listing, top: String(top), ...slots };
  const { text, key } = yield* say(context, role, purpose, filled);
  const marks = readMarks(text, criteria, top);
  const missing = criteria.filter((_, index) => marks[index] === null);
  if (missing.length) {
    const message = `The ${role} gave no mark up to ${top} for ${missing.join(', ')}.`;
    yield context.note({ type: 'warning', setting: purpose, message });
  }
  const verdict: Verdict = { score: mean(marks), feedback: text };
  yield context.note({ type: 'verdict-ready', verdict, by: key, of: draft.key });
  return verdict;
}
