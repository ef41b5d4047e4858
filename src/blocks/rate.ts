import type { Asked, Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { readScore } from './parse';
import { posed } from './posed';
import { say } from './say';

/** A verbal confidence that a draft is right, in [0, 1]; null, and counted, when no number from 0 to 100 can be read. */
export async function* rate(
  context: Context,
  draft: Draft,
  role = 'judge',
  purpose = 'confidence',
  more: Partial<Asked> = {},
): Steps<number | null> {
  const { text, key } = yield* say(
    context,
    role,
    purpose,
    { question: posed(context), draft: draft.text },
    { maxTokens: 64, ...more },
  );
  const score = readScore(text, 100);
  if (score === null)
    yield context.note({
      type: 'warning',
      setting: purpose,
      message: `The ${role} gave no number from 0 to 100: "${text.slice(0, 40)}".`,
    });
  yield context.note({ type: 'verdict-ready', verdict: { score, feedback: text }, by: key, of: draft.key });
  return score;
}
