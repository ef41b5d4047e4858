import type { Verdict } from '../contract/run';
import type { Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { posed } from './posed';
import { readLabels } from './read-labels';
import { ruling } from './ruling';
import { say } from './say';

/**
 * One critique out of several (#137): a meta-critic calls each remark valid or flawed, the flawed ones are dropped. A remark
 * without a label stays, and is counted.
 */
export async function* mergeCritiques(
  context: Context,
  draft: Draft,
  critiques: readonly string[],
  role = 'meta',
): Steps<Verdict> {
  const remarks = critiques.flatMap(remarksOf);
  const listing = remarks.map((remark, index) => `${index + 1}. ${remark}`).join('\n');
  const slots = { question: posed(context), draft: draft.text, remarks: listing };
  const said = yield* say(context, role, 'merge-critiques', slots);
  const labels = readLabels(said.text, remarks.length, ['valid', 'flawed']);
  const unread = labels.filter((label) => label === null).length;
  if (unread) {
    const message = `The ${role} called ${unread} of ${remarks.length} remarks neither valid nor flawed; they stay.`;
    yield context.note({ type: 'warning', setting: 'merge-critiques', message });
  }
  const { score } = yield* ruling(context, said, draft, role);
  const kept = remarks.filter((_, index) => labels[index] !== 'flawed');
  return { score, feedback: [...new Set(kept)].join('\n') };
}

/** The lines of a critique without its verdict. */
const remarksOf = (critique: string): readonly string[] =>
  critique
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s*/, '').trim())
    .filter((line) => line && !/^\W*verdict\b/i.test(line));
