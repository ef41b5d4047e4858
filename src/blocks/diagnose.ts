import type { Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { readChoice } from './parse';
import { posed } from './posed';
import { say } from './say';

/** Why a draft is still wrong after feedback: the labels of Feedback Friction (#1), in one word each. */
export const reasons = ['resistance', 'feedback', 'hard', 'format', 'other'] as const;
export type Reason = (typeof reasons)[number];

/** What a judge says it is; null, and counted, when it names none or several. */
export async function* diagnose(
  context: Context,
  draft: Draft,
  feedback: string,
  role = 'judge',
): Steps<Reason | null> {
  const slots = { question: posed(context), draft: draft.text, feedback: feedback || 'The answer is wrong.' };
  const { text } = yield* say(context, role, 'friction-diagnose', slots, { maxTokens: 64 });
  const reason = readChoice(text.toLowerCase(), reasons);
  if (reason === null) {
    const message = `The ${role} named no reason: "${text.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: 'friction-diagnose', message });
  }
  return reason;
}
