import type { Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { readChoice } from './parse';
import { posed } from './posed';
import { say } from './say';
import { shaped, shapes } from './shaped';

/**
 * Which of two drafts is better: asked in both orders, since judges favour a place. Null is a tie: the orders disagree, or
 * neither could be read.
 */
export async function* compare(
  context: Context,
  a: Draft,
  b: Draft,
  role = 'judge',
  purpose = 'compare',
): Steps<Draft | null> {
  const ahead = yield* prefer(context, a, b, role, purpose);
  const back = yield* prefer(context, b, a, role, purpose);
  if (ahead === null || back === null) return ahead ?? back;
  return ahead === back ? ahead : null;
}

/** Which of two drafts is better, asked once, in this order; null and counted when neither is named. */
export async function* prefer(
  context: Context,
  first: Draft,
  second: Draft,
  role = 'judge',
  purpose = 'compare',
): Steps<Draft | null> {
  const slots = { question: posed(context), a: first.text, b: second.text };
  const { text } = yield* say(context, role, purpose, slots, {
    maxTokens: 64,
    ...shaped(context, role, shapes.choice(['A', 'B'])),
  });
  const chosen = readChoice(text, ['A', 'B']);
  if (chosen === null)
    yield context.note({
      type: 'warning',
      setting: purpose,
      message: `The ${role} chose neither A nor B: "${text.slice(0, 40)}".`,
    });
  return chosen === null ? null : chosen === 'A' ? first : second;
}
