import type { ModelStep } from '../runs/fold';
import { attemptsOf, redraftsOf, type Attempt } from './attempts';
import type { Source } from './exporter';

/** What a judge said of a marked draft, and the redraft that came of it. */
export interface Judged {
  readonly step: ModelStep;
  readonly draft: Attempt;
  /** Whether the judge took the draft to be right; null when its verdict could not be read. */
  readonly accepts: boolean | null;
  /** Absent when the loop ended with the verdict. */
  readonly redraft?: Attempt;
}

export function judgedOf(source: Source): readonly Judged[] {
  const attempts = attemptsOf(source);
  const redrafts = redraftsOf(source);
  return source.view.steps.flatMap((step, place) => {
    if (step.kind !== 'model' || !step.done || !step.verdict) return [];
    const draft = attempts.find(({ step: { key } }) => key === step.judges);
    if (!draft) return [];
    const { score } = step.verdict;
    const redraft = redrafts.find(
      ({ before, after }) => before.step.key === step.judges && source.view.steps.indexOf(after.step) > place,
    )?.after;
    return [{ step, draft, accepts: score === null ? null : score >= 0.5, ...(redraft ? { redraft } : {}) }];
  });
}
