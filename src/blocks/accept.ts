import type { Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { verify } from './verify';

/** Who says whether a draft is right: a model, or the known answer (an upper bound, not a method). */
export const checkers = ['verifier', 'known answer'] as const;
export type Checker = (typeof checkers)[number];

/**
 * True, false, or null when it cannot be told. A verifier accepts from P(Yes) = `threshold` on. It also decides, and a warning
 * says so, where nobody knows the answer.
 */
export async function* accept(
  context: Context,
  draft: Draft,
  checker: Checker,
  threshold = 0.5,
): Steps<boolean | null> {
  if (checker === 'known answer' && context.known)
    return yield* context.check(
      draft.value === undefined ? { text: draft.text } : { text: draft.text, value: draft.value },
    );
  if (checker === 'known answer')
    yield context.note({
      type: 'warning',
      setting: 'checker',
      message: 'Nobody knows the answer of this problem; the verifier decides instead.',
    });
  const score = yield* verify(context, draft);
  return score === null ? null : score >= threshold;
}
