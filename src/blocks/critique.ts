import type { Verdict } from '../contract/run';
import type { Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { readVerdict } from './parse';
import { posed } from './posed';
import { say } from './say';

/** What is wrong with a draft, step by step, ending in a verdict (#13, #48). An unreadable verdict is counted, not guessed. */
export async function* critique(context: Context, draft: Draft, role = 'critic', purpose = 'critique'): Steps<Verdict> {
  const { text, key } = yield* say(context, role, purpose, { question: posed(context), draft: draft.text });
  const right = readVerdict(text);
  if (right === null)
    yield context.note({
      type: 'warning',
      setting: 'verdict',
      message: `The ${role} gave no verdict; its remarks are used without one.`,
    });
  const verdict: Verdict = { score: right === null ? null : Number(right), feedback: text };
  yield context.note({ type: 'verdict-ready', verdict, by: key, of: draft.key });
  return verdict;
}
