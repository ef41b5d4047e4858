import type { Verdict } from '../contract/run';
import type { Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { critique } from './critique';
import { teach } from './teach';

/** A hint from who knows the answer, masked; where nobody does, what a critic finds. */
export const guide = (context: Context, draft: Draft, role = 'teacher'): Steps<Verdict> =>
  context.known ? teach(context, draft, role) : critique(context, draft, role);
