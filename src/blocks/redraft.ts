import { user } from '../contract/engine';
import type { Context, Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';
import { act, type Draft } from './act';
import { posed } from './posed';

/** A new draft on a fresh page, from a draft and what was said about it. */
export const redraft = (
  context: Context,
  { text }: Pick<Draft, 'text'>,
  feedback: string,
  role = 'reviser',
  purpose = 'refine',
): Steps<Draft> => {
  const slots = { question: posed(context), draft: text, feedback };
  return act(context, { messages: [user(fill(purpose, slots, context.wording))], purpose, role });
};
