import type { Context, Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';
import { readWords } from './read-words';
import { say } from './say';
import { heaviestWords } from './word-weights';

/** What an explanation is improved by: remarks in words, or the words of the question that the answer hangs on. */
export const feedbacks = ['remarks', 'important words, asked', 'important words, measured'] as const;

export interface Plan {
  readonly feedback: (typeof feedbacks)[number];
  readonly rounds: number;
  /** How many words to name. */
  readonly words: number;
  /** How many words of the question to measure. */
  readonly most: number;
}

/** Model calls of one explanation and its refinements, the measuring of words included. */
export const justifyCalls = ({ feedback, rounds, most }: Plan): number =>
  1 + rounds + { remarks: rounds, 'important words, asked': 1, 'important words, measured': most + 1 }[feedback];

/**
 * Explains an answer and makes the explanation more faithful round by round; the answer stays what it is (#37).
 * @returns every version of the explanation, the first one first.
 */
export async function* justify(
  context: Context,
  question: string,
  answer: string,
  plan: Plan,
): Steps<readonly { readonly text: string; readonly key: string }[]> {
  const known = { question, answer };
  const versions = [yield* say(context, 'explainer', 'explain-answer', known)];
  const words = plan.feedback === 'remarks' ? null : yield* importantWords(context, question, answer, plan);
  for (let round = 0; round < plan.rounds; round++) {
    const { text: explanation, key } = versions.at(-1)!;
    let feedback = words === null ? '' : fill('words-feedback', { words: words.join(', ') }, context.wording);
    if (words === null) {
      const remarks = yield* say(context, 'self', 'explanation-weakness', { ...known, explanation });
      feedback = remarks.text;
      yield context.note({ type: 'verdict-ready', verdict: { score: null, feedback }, by: remarks.key, of: key });
    }
    versions.push(yield* say(context, 'explainer', 'refine-explanation', { ...known, explanation, feedback }));
  }
  return versions;
}

async function* importantWords(
  context: Context,
  question: string,
  answer: string,
  { feedback, words, most }: Plan,
): Steps<readonly string[]> {
  if (feedback === 'important words, measured') {
    if (!context.can('actor').has('score'))
      throw new RangeError("The actor's model cannot score a given text; let it be asked for the words instead.");
    return yield* heaviestWords(context, question, answer, { count: words, most });
  }
  const { text } = yield* say(context, 'self', 'important-words', { question, answer, count: String(words) });
  const named = readWords(text, question).slice(0, words);
  if (!named.length) {
    const message = `No word of the question was named: "${text.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: 'important-words', message });
  }
  return named;
}
