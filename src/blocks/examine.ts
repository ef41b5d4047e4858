import type { Context, Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';
import type { Draft } from './act';
import { repeat } from './all';
import { readList } from './parse';
import { posed } from './posed';
import { say } from './say';

/**
 * Checks a draft by questions: a critic asks them, a verifier answers each without seeing the draft, so that it cannot
 * repeat its mistakes. What was found, or null, and counted, where no question was asked.
 */
export async function* examine(context: Context, draft: Draft, most: number): Steps<string | null> {
  const slots = { question: posed(context), draft: draft.text, most: String(most) };
  const { text, key } = yield* say(context, 'critic', 'verification-questions', slots);
  const questions = readList(text)
    .filter((line) => line.endsWith('?'))
    .slice(0, most);
  if (!questions.length) {
    const message = `The critic asked no question: "${text.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: 'verification-questions', message });
    return null;
  }
  const answers = yield* repeat(context.branch(`checks of ${draft.key}`), questions.length, (branch, index) =>
    say(branch, 'verifier', 'direct', { question: questions[index]! }),
  );
  const findings = questions.map((question, index) => `${question} ${answers[index]!.text.trim()}`).join('\n');
  const feedback = fill('verification-findings', { findings }, context.wording);
  yield context.note({ type: 'verdict-ready', verdict: { score: null, feedback }, by: key, of: draft.key });
  return feedback;
}
