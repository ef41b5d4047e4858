import type { Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { numbered } from './numbered';
import { readChoice } from './parse';
import { posed } from './posed';
import { say } from './say';

/** Which of several drafts a judge names by its number; null, and counted, when it names none or more than one. */
export async function* pick(
  context: Context,
  drafts: readonly Draft[],
  role: string,
  purpose: string,
): Steps<Draft | null> {
  const slots = { question: posed(context), solutions: numbered(drafts) };
  const { text } = yield* say(context, role, purpose, slots, { maxTokens: 64 });
  const at = readNumbered(text, drafts.length);
  if (at === null)
    yield context.note({
      type: 'warning',
      setting: purpose,
      message: `The ${role} named no solution from 1 to ${drafts.length}: "${text.slice(0, 40)}".`,
    });
  return at === null ? null : drafts[at - 1]!;
}

/** The number a reply begins with ("2", "Solution 2 agrees with …"), else the one it announces or the only one in it. */
function readNumbered(text: string, count: number): number | null {
  const first = Number(
    /^\W*(?:(?:the )?(?:solution|answer)\W*(?:is\W*)?)*(\d+)(?![\d.,]*\d|\s*(?:,|&|and|or)\s*\d)/i.exec(text)?.[1] ??
      NaN,
  );
  if (first >= 1 && first <= count) return first;
  const names = Array.from({ length: count }, (_, index) => String(index + 1));
  const named = readChoice(text, names);
  return named === null ? null : Number(named);
}
