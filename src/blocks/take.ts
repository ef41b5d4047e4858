import type { Context, Said, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { readAnswer } from './parse';

/** Takes what was said, or a part of it, as an attempt at the problem. */
export async function* take(context: Context, { text, key }: Pick<Said, 'text' | 'key'>): Steps<Draft> {
  const value = readAnswer(text, context.problem.choices);
  yield context.note({ type: 'draft-ready', draft: { text, value }, of: key });
  return { text, value, key };
}
