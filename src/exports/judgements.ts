import type { HumanStep, ModelStep } from '../runs/fold';
import { asked, type QuestionKind, type Reply } from './answered';
import type { Source } from './exporter';

/** A draft, marked or not. */
export interface Draft {
  readonly step: ModelStep;
  readonly text: string;
  readonly value: string | null;
}

/** In the order they were written. */
export const draftsOf = ({ view }: Source): readonly Draft[] =>
  view.steps.flatMap((step) => {
    if (step.kind !== 'model' || !step.done || !step.draft) return [];
    const { value } = step.draft;
    return [
      { step, text: step.text, value: typeof value === 'string' || typeof value === 'number' ? `${value}` : null },
    ];
  });

/** What judges said of the draft of that key. */
export const verdictsOn = ({ view }: Source, key: string): readonly ModelStep[] =>
  view.steps.flatMap((step) =>
    step.kind === 'model' && step.done && step.verdict && step.judges === key ? [step] : [],
  );

/** What the last judge gave the draft of that key, in [0, 1]; null where none gave a score. In hindsight it is the one that counts. */
export const judgedScore = (source: Source, key: string): number | null =>
  verdictsOn(source, key).at(-1)?.verdict?.score ?? null;

/** Questions of one kind that a person, or who stood in for one, has answered. */
export const answersOf = <Kind extends QuestionKind>({ view }: Source, kind: Kind) =>
  view.steps.flatMap((step) => (step.kind === 'human' ? answer(step, kind) : []));

const answer = <Kind extends QuestionKind>(step: HumanStep, kind: Kind) =>
  step.question.kind === kind && step.reply !== undefined
    ? [{ step, question: asked(step.question, kind), reply: step.reply as unknown as Reply<Kind> }]
    : [];

/** The draft whose text somebody was asked about: the last of that text before the question. */
export function draftAskedAbout(source: Source, step: HumanStep, text: string): Draft | undefined {
  const { steps } = source.view;
  const place = steps.indexOf(step);
  return draftsOf(source).findLast((draft) => steps.indexOf(draft.step) < place && draft.text.trim() === text.trim());
}

/** Whether the draft of that key was marked right; null where it has no mark. */
export function markedRight({ grades }: Source, key: string): boolean | null {
  const score = grades.get(key)?.score ?? null;
  return score === null ? null : score >= 0.5;
}
