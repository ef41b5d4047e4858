import { assistant, user, type Message } from '../contract/engine';
import type { Context } from '../contract/strategy';
import { fill } from '../prompts/fill';

/**
 * A conversation with one more answer and one more turn. Only ever appended to, so that an engine that keeps the key/value cache
 * of the conversation computes nothing twice.
 */
export const reply = (
  context: Context,
  before: readonly Message[],
  said: string,
  purpose: string,
  slots: { readonly [name: string]: string } = {},
): readonly Message[] => [...before, assistant(said), user(fill(purpose, slots, context.wording))];
