import type { ModelStep } from '../runs/fold';
import { questionOf, turnsOf } from './attempts';
import type { Source } from './exporter';
import type { Turn } from './row';

/** A conversation cut where the problem was put: what came before is the prompt, all turns after it are the completion. */
export function conversationOf(
  source: Source,
  { request, text }: ModelStep,
): {
  readonly prompt: readonly Turn[];
  readonly completion: readonly Turn[];
} {
  const question = questionOf(source);
  const turns = turnsOf(request.messages);
  const last: Turn = { role: 'assistant', content: text };
  const begins = JSON.stringify(turns.slice(0, question.length)) === JSON.stringify(question);
  return begins
    ? { prompt: question, completion: [...turns.slice(question.length), last] }
    : { prompt: turns, completion: [last] };
}
