import { assistant, type Message } from '../contract/engine';
import { orNothing } from './or-nothing';
import type { Asked, Context, Steps } from '../contract/strategy';
import { question, type Draft } from './act';
import { readAnswer } from './parse';

interface Beginning extends Partial<Asked> {
  readonly prefix: string;
  readonly role?: string;
  readonly purpose?: string;
}
/** What was written after a given beginning. `key` is null where nothing was asked or nothing was said. */
export interface Rest {
  readonly text: string;
  readonly key: string | null;
}

/** True when a solution has said its answer: nothing is left to write. */
export const isFinished = (text: string): boolean => /^\W*(?:final )?answer\W*[:=]\W*[\p{L}\p{N}]/imu.test(text);

/**
 * What the role writes after `prefix`, as if it had written that itself; needs 'continue'. A model that has nothing to add
 * has added nothing: that is no error.
 */
export async function* goOn(
  context: Context,
  { prefix, messages = question(context), role = 'actor', purpose = 'solve', ...more }: Beginning,
): Steps<Rest> {
  // An empty beginning is no beginning: the request is then the one every other method begins with.
  const begun: readonly Message[] = prefix ? [...messages, assistant(prefix)] : messages;
  const said = yield* orNothing(context.generate({ role, purpose }, { messages: begun, ...more }));
  return said ?? { text: '', key: null };
}

/** The beginning and what was written after it, as one attempt at the problem. A finished beginning is one already. */
export async function* complete(context: Context, beginning: Beginning): Steps<Draft> {
  const finished: Rest = { text: '', key: null };
  const { text: rest, key } = isFinished(beginning.prefix) ? finished : yield* goOn(context, beginning);
  const text = beginning.prefix + rest;
  const value = readAnswer(text, context.problem.choices);
  const noted = context.note({ type: 'draft-ready', draft: { text, value }, ...(key === null ? {} : { of: key }) });
  yield noted;
  return { text, value, key: key ?? noted.key };
}
