import { user } from '../contract/engine';
import type { Context, Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';
import { act, type Draft } from './act';
import { posed } from './posed';

/** One draft out of several: somebody reads them all and writes the best answer. */
export function synthesise(
  context: Context,
  drafts: readonly Pick<Draft, 'text'>[],
  role = 'synthesiser',
  purpose = 'synthesise',
): Steps<Draft> {
  const candidates = drafts.map(({ text }, index) => `Attempt ${index + 1}:\n${text}`).join('\n\n');
  const slots = { question: posed(context), candidates };
  return act(context, { messages: [user(fill(purpose, slots, context.wording))], purpose, role });
}
