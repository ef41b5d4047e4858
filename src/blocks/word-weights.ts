import { user } from '../contract/engine';
import type { Context, Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';
import { likelihood } from './likelihood';

/**
 * The words of a question that an answer hangs on, heaviest first: by how much its log-probability (natural logarithm) drops
 * when the word is left out. Looks at the first `most` words; needs 'score'.
 */
export async function* heaviestWords(
  context: Context,
  question: string,
  answer: string,
  { count, most, role = 'actor' }: { readonly count: number; readonly most: number; readonly role?: string },
): Steps<readonly string[]> {
  const ask = (text: string) => {
    const messages = [user(fill('direct', { question: text }, context.wording))];
    return likelihood(context, messages, `Answer: ${answer}`, { role, purpose: 'direct' });
  };
  const whole = yield* ask(question);
  const drops: { readonly word: string; readonly drop: number }[] = [];
  for (const { 0: word, index } of [...question.matchAll(/[\p{L}\p{N}]+/gu)].slice(0, most)) {
    const without = yield* ask(question.slice(0, index) + question.slice(index + word.length));
    drops.push({ word, drop: whole.sum - without.sum });
  }
  const heavy = drops.sort((one, other) => other.drop - one.drop).map(({ word }) => word);
  return [...new Set(heavy)].slice(0, count);
}
