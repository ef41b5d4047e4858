import type { Asked, Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { grade } from './grade';

/** A verbal confidence that a draft is right, in [0, 1]; null, and counted, when no number from 0 to 100 can be read. */
export const rate = (
  context: Context,
  draft: Draft,
  role = 'judge',
  purpose = 'confidence',
  more: Partial<Asked> = {},
): Steps<number | null> => grade(context, draft, 100, role, purpose, {}, more);
