import type { Verdict } from '../contract/run';
import type { Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { posed } from './posed';
import { say } from './say';

/** A hint from a role that reads the known answer. What comes back is masked: it names the mistake, never the answer. */
export async function* teach(context: Context, draft: Draft, role = 'teacher', purpose = 'teach'): Steps<Verdict> {
  const slots = { question: posed(context), draft: draft.text, reference: '{reference}' };
  const { text, key } = yield* say(context, role, purpose, slots, { privileged: true });
  const verdict: Verdict = { score: 0, feedback: text };
  yield context.note({ type: 'verdict-ready', verdict, by: key, of: draft.key });
  return verdict;
}
