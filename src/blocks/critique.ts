import { user } from '../contract/engine';
import type { Verdict } from '../contract/run';
import type { Context, Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';
import type { Draft } from './act';
import { listed } from './act';
import { readVerdict } from './parse';

/** What is wrong with a draft, step by step, ending in a verdict (#13, #48). An unreadable verdict is counted, not guessed. */
export async function* critique(context: Context, draft: Draft, role = 'critic'): Steps<Verdict> {
  const slots = { question: posed(context), draft: draft.text };
  const messages = [user(fill('critique', slots, context.wording))];
  const { text, key } = yield* context.generate({ role, purpose: 'critique' }, { messages });
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

/** The problem as a judge reads it: with its options, if it has any. */
export const posed = ({ problem: { prompt, choices } }: Context): string =>
  choices ? `${prompt}\n\n${listed(choices)}` : prompt;
