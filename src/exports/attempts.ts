import { textOf, type Message } from '../contract/engine';
import type { ModelStep } from '../runs/fold';
import type { Source } from './exporter';
import { grouped } from '../base/grouped';
import type { Turn } from './row';

/** A draft of a run that was marked. */
export interface Attempt {
  readonly step: ModelStep;
  readonly text: string;
  /** In [0, 1]. */
  readonly score: number;
  readonly right: boolean;
}

/** Half a mark is a pass, here as everywhere. */
const pass = 0.5;

/** The marked drafts in the order they were written; what could not be marked is left out. */
export const attemptsOf = ({ view, grades }: Source): readonly Attempt[] =>
  view.steps.flatMap((step) => {
    if (step.kind !== 'model' || !step.done || !step.draft) return [];
    const score = grades.get(step.key)?.score ?? null;
    return score === null ? [] : [{ step, text: step.text, score, right: score >= pass }];
  });

/** The turns of a request. Images are left out: a row that needs them is not made. */
export const turnsOf = (messages: readonly Message[]): readonly Turn[] =>
  messages.map((message) => ({ role: message.role, content: textOf(message) }));

export const reply = (content: string): readonly [Turn] => [{ role: 'assistant', content }];

/** Finds the attempts at the very same request, the attempt itself among them, in the order in which they were written. */
export function siblingsAmong(attempts: readonly Attempt[]): (attempt: Attempt) => readonly Attempt[] {
  const asked = ({ step }: Attempt) => JSON.stringify(turnsOf(step.request.messages));
  const groups = grouped(attempts, asked);
  return (attempt) => groups.get(asked(attempt)) ?? [];
}

/** How the problem was put to the actor: the request of the first draft. */
export function questionOf({ view, run }: Source): readonly Turn[] {
  const first = view.steps.find((step) => step.kind === 'model' && step.draft !== undefined);
  return first?.kind === 'model' ? turnsOf(first.request.messages) : [{ role: 'user', content: run.problem.prompt }];
}

/** A redraft and the draft it was made from. */
export interface Redraft<Of = Pick<Attempt, 'step' | 'text' | 'score'>> {
  readonly before: Of;
  readonly after: Of;
}
/** Each marked redraft with the draft it was made from. */
export const redraftsOf = (source: Source): readonly Redraft<Attempt>[] => redraftsAmong(attemptsOf(source));

/** Of these drafts, each redraft with the draft it was made from: the last before it whose text its request holds. */
export function redraftsAmong<Of extends Pick<Attempt, 'step' | 'text'>>(attempts: readonly Of[]): Redraft<Of>[] {
  return attempts.flatMap((after, place) => {
    const asked = after.step.request.messages.map(textOf).join('\n');
    const before = attempts.slice(0, place).findLast(({ text }) => text.trim() !== '' && asked.includes(text.trim()));
    return before ? [{ before, after }] : [];
  });
}
