import type { Context, Steps } from '../contract/strategy';
import { act, question, type Draft } from './act';
import { reply } from './converse';

/** A second look at one draft, without feedback: its author sees the question and this draft, nothing older. */
export const lookAgain = (context: Context, draft: Draft, role = 'reviser', purpose = 'review'): Steps<Draft> =>
  act(context, { messages: reply(context, question(context), draft.text, purpose), purpose, role });
