import { asksQuestion } from '../contract/prompt-set';
import type { Context, Steps } from '../contract/strategy';
import { say } from './say';

/** A wording that a model wrote, with its slot as it is filled; null when it has the slot not once, or another one. */
export function wordingIn(written: unknown): string | null {
  if (typeof written !== 'string') return null;
  const wording = written.replaceAll('[question]', '{question}');
  return wording.split('{question}').length === 2 && asksQuestion(wording) ? wording : null;
}

/**
 * Lets a model write another wording; `[question]` stands for the slot, so that nothing is filled in. Null, and counted, when none
 * can be read.
 */
export async function* rewriteWording(
  context: Context,
  purpose: string,
  slots: { readonly [name: string]: string },
  role = 'teacher',
): Steps<string | null> {
  const quoted = Object.fromEntries(
    Object.entries(slots).map(([name, text]) => [name, text.replaceAll('{question}', '[question]')]),
  );
  const { text } = yield* say(context, role, purpose, quoted);
  const written = wordingIn(/<prompt>\s*([\s\S]*?)\s*<\/prompt>/i.exec(text)?.[1]);
  if (written !== null) return written;
  const message = `No prompt with [question] in: "${text.slice(0, 60)}"; it is left out.`;
  yield context.note({ type: 'warning', setting: purpose, message });
  return null;
}
