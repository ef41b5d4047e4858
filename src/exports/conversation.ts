import type { ModelStep } from '../runs/fold';
import { turnsOf } from './attempts';
import type { Source } from './exporter';
import type { Turn } from './row';

/**
 * A conversation cut where it began: the first request of the run that this one goes on from is the prompt, all turns after it
 * are the completion, those that came back from a tool or a critic included.
 */
export function conversationOf(
  { view }: Pick<Source, 'view'>,
  { request, text }: ModelStep,
): {
  readonly prompt: readonly Turn[];
  readonly completion: readonly Turn[];
} {
  const turns = turnsOf(request.messages);
  const last: Turn = { role: 'assistant', content: text };
  const opening = view.steps
    .flatMap((step) => (step.kind === 'model' ? [turnsOf(step.request.messages)] : []))
    .find((earlier) => goesOn(turns, earlier));
  const cut = opening?.length ?? turns.length;
  return { prompt: turns.slice(0, cut), completion: [...turns.slice(cut), last] };
}

const goesOn = (turns: readonly Turn[], earlier: readonly Turn[]): boolean =>
  earlier.length <= turns.length && JSON.stringify(turns.slice(0, earlier.length)) === JSON.stringify(earlier);
