import { user } from '../contract/engine';
import type { Asked, Context, Said, Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** One line of a role on a fresh page: the wording `purpose` with its slots filled in. */
export const say = (
  context: Context,
  role: string,
  purpose: string,
  slots: { readonly [name: string]: string } = {},
  more: Partial<Asked> = {},
): Steps<Said> =>
  context.generate({ role, purpose }, { messages: [user(fill(purpose, slots, context.wording))], ...more });
