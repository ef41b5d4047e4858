import type { Context, Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';
import type { Draft } from './act';
import { goOn } from './go-on';
import { readSteps } from './parse';
import { redraft } from './redraft';
import { take } from './take';

/**
 * The draft with the step at `index` and all after it written anew. A model that can go on takes the step back in the middle
 * of its own solution; another one rewrites the page and is told which step it is.
 */
export async function* rewriteFrom(context: Context, draft: Draft, index: number, role = 'reviser'): Steps<Draft> {
  const steps = readSteps(draft.text);
  if (!context.can(role).has('continue')) {
    const marker = fill('marked-step', { step: steps[index] ?? '' }, context.wording);
    return yield* redraft(context, draft, marker, role);
  }
  const prefix = [...steps.slice(0, index + 1), fill('correct-step', {}, context.wording), ''].join('\n');
  const { text: rest, key } = yield* goOn(context, { prefix, role, purpose: 'correct-step' });
  if (key === null) return draft;
  const text = [...steps.slice(0, keptBefore(rest, index)), rest].join('\n');
  return yield* take(context, { text, key });
}

/** How many steps stay: those before the wrong one, or fewer where the new text begins again at an earlier step. */
function keptBefore(rest: string, index: number): number {
  const first = Number(/^\W*step\W{0,3}(\d+)/i.exec(rest)?.[1] ?? NaN);
  return first >= 1 && first <= index ? first - 1 : index;
}
