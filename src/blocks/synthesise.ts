import { user } from '../contract/engine';
import type { Context, Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';
import { act, type Draft } from './act';
import { numbered } from './numbered';
import { posed } from './posed';

/** One draft out of several: somebody reads them all and writes a solution of its own. */
export function synthesise(
  context: Context,
  drafts: readonly Pick<Draft, 'text'>[],
  role = 'aggregator',
  purpose = 'aggregate',
): Steps<Draft> {
  const slots = { question: posed(context), solutions: numbered(drafts) };
  return act(context, { messages: [user(fill(purpose, slots, context.wording))], purpose, role });
}
