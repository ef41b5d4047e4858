import type { Verdict } from '../contract/run';
import type { Context, Said, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { readJson, readVerdict } from './parse';

/** The verdict in what a judge said of a draft. An unreadable one is counted, not guessed. */
export async function* ruling(
  context: Context,
  { text, key }: Pick<Said, 'text' | 'key'>,
  draft: Pick<Draft, 'key'>,
  role: string,
): Steps<Verdict> {
  const right = readVerdict(text);
  if (right === null)
    yield context.note({
      type: 'warning',
      setting: 'verdict',
      message: `The ${role} gave no verdict; its remarks are used without one.`,
    });
  const verdict: Verdict = { score: right === null ? null : Number(right), feedback: inWords(text) };
  yield context.note({ type: 'verdict-ready', verdict, by: key, of: draft.key });
  return verdict;
}

/** A review that came as JSON, as the actor reads it. */
function inWords(text: string): string {
  const said = text.trimStart().startsWith('{') ? readJson(text) : undefined;
  if (typeof said !== 'object' || said === null || !('remarks' in said)) return text;
  const { remarks, verdict } = said as { readonly remarks: unknown; readonly verdict?: unknown };
  return typeof remarks === 'string' ? `${remarks}\nVerdict: ${String(verdict)}` : text;
}
