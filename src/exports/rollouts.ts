import { usefulCalls, type ToldCall } from '../base/useful-calls';
import { worldReportOf } from '../contract/world';
import type { ModelStep } from '../runs/fold';
import type { Source } from './exporter';

/** One attempt at a task with functions, from its first turn to its last. */
export interface Rollout {
  /** Its last turn, whose request holds all others. */
  readonly step: ModelStep;
  /** What it was worth in the end, in [0, 1]. */
  readonly score: number;
  /** All its calls. */
  readonly log: readonly ToldCall[];
}

/** Attempts in a world that were marked, one a branch of the run, in the order in which they began. */
export function rolloutsOf({ view, grades }: Source): readonly Rollout[] {
  const paths = [...new Set(view.steps.map(({ path }) => path))];
  return paths.flatMap((path) => {
    const steps = view.steps.filter((step) => step.path === path);
    const reports = steps.flatMap((step) => (step.kind === 'tool' && worldReportOf(step.result ?? {})) || []);
    const last = steps.findLast((step): step is ModelStep => step.kind === 'model' && step.draft !== undefined);
    const score = last && grades.get(last.key)?.score;
    // Every call of a world is answered with the log of all before it.
    const log = reports.at(-1)?.log;
    return last && log?.length && typeof score === 'number' ? [{ step: last, score, log }] : [];
  });
}

/** Share of the calls that were of use; null where none could be. */
export function precisionOf({ log }: Rollout): number | null {
  const { useful, made } = usefulCalls(log);
  return made ? useful / made : null;
}
