import type { Verdict } from '../contract/run';
import type { Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { posed } from './posed';
import { ruling } from './ruling';
import { say } from './say';
import { shaped, shapes } from './shaped';

/** What is wrong with a draft, step by step, ending in a verdict (#13, #48). */
export async function* critique(context: Context, draft: Draft, role = 'critic', purpose = 'critique'): Steps<Verdict> {
  const slots = { question: posed(context), draft: draft.text };
  const said = yield* say(context, role, purpose, slots, shaped(context, role, shapes.review));
  return yield* ruling(context, said, draft, role);
}
