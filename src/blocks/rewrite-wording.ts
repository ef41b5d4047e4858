import type { Context, Steps } from '../contract/strategy';
import { say } from './say';

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
  const written = /<prompt>\s*([\s\S]*?)\s*<\/prompt>/i.exec(text)?.[1];
  if (written && written.split('[question]').length === 2) return written.replace('[question]', '{question}');
  const message = `No prompt with [question] in: "${text.slice(0, 60)}"; it is left out.`;
  yield context.note({ type: 'warning', setting: purpose, message });
  return null;
}
