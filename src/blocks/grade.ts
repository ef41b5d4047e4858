import type { Asked, Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { readScore } from './parse';
import { posed } from './posed';
import { say } from './say';
import { shaped, shapes } from './shaped';

/**
 * A mark on a scale from 0 to `top`, as a share in [0, 1]; null, and counted, where none can be read.
 * @param draft what is marked; without a key the mark is beside no step.
 * @param slots of the wording beside question and draft.
 */
export async function* grade(
  context: Context,
  draft: Pick<Draft, 'text'> & Partial<Pick<Draft, 'key'>>,
  top: number,
  role: string,
  purpose: string,
  slots: { readonly [name: string]: string } = {},
  more: Partial<Asked> = {},
): Steps<number | null> {
  const filled = { question: posed(context), draft: draft.text, ...slots };
  const { text, key } = yield* say(context, role, purpose, filled, {
    maxTokens: 64,
    ...shaped(context, role, shapes.score(top)),
    ...more,
  });
  const score = readScore(text, top);
  if (score === null) {
    const message = `The ${role} gave no number up to ${top}: "${text.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: purpose, message });
  }
  const of = draft.key === undefined ? {} : { of: draft.key };
  yield context.note({ type: 'verdict-ready', verdict: { score, feedback: text }, by: key, ...of });
  return score;
}
