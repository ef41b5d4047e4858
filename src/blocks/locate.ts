import type { Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { critique } from './critique';
import { readSteps } from './parse';
import { verify } from './verify';
import { readWrongStep } from '../base/read-wrong-step';

/** How the first wrong step is found: one review names it, or every beginning of the solution is judged until one fails. */
export const locators = ['a critic, all steps at once', 'P(Yes), step by step'] as const;

/**
 * The index of the first step from `from` on that is found wrong, among the first `most`; null when none is. A review that
 * rejects the draft but names no step of it is counted.
 * @param threshold P(Yes) under which a step counts as wrong.
 */
export async function* locate(
  context: Context,
  draft: Draft,
  {
    by,
    from = 0,
    most,
    threshold = 0.5,
    role = 'critic',
  }: {
    readonly by: (typeof locators)[number];
    readonly from?: number;
    readonly most: number;
    readonly threshold?: number;
    readonly role?: string;
  },
): Steps<number | null> {
  const steps = readSteps(draft.text).slice(0, most);
  if (from >= steps.length) return null;
  if (by === 'a critic, all steps at once') return yield* reviewed(context, draft, steps, from, role);
  for (let index = from; index < steps.length; index++) {
    const beginning = { ...draft, text: steps.slice(0, index + 1).join('\n') };
    const trust = yield* verify(context, beginning, role, 'verify-steps');
    if (trust !== null && trust < threshold) return index;
  }
  return null;
}

async function* reviewed(
  context: Context,
  draft: Draft,
  steps: readonly string[],
  from: number,
  role: string,
): Steps<number | null> {
  const { score, feedback } = yield* critique(context, draft, role);
  if (score === 1) return null;
  const named = readWrongStep(feedback);
  if (named === null) {
    const message = `The ${role} named no wrong step.`;
    yield context.note({ type: 'warning', setting: 'step', message });
    return null;
  }
  const labelled = steps.findIndex((step) => new RegExp(`^\\W*step\\W{0,3}${named}\\b`, 'i').test(step));
  const at = labelled < 0 ? named - 1 : labelled;
  return at >= from && at < steps.length ? at : null;
}
