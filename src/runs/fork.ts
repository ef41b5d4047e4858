import type { Run, RunEvent } from '../contract/run';
import { createRun } from './create';

/** What may differ in a fork. The strategy may not: its keys would mean something else. */
export type ForkChanges = Partial<Pick<Run, 'options' | 'cast' | 'wording' | 'seed' | 'budget'>> & {
  /** How the answer at the fork begins: up to a token as it was, and then another choice. */
  readonly begin?: string;
};

/**
 * A new run that shares the past of another up to, and without, the event at `key`, and goes its own way from there.
 * @throws RangeError when the run has no such event.
 */
export function fork(
  run: Run,
  events: readonly RunEvent[],
  key: string,
  changes: ForkChanges,
  createdAt: number,
): { readonly run: Run; readonly events: readonly RunEvent[] } {
  const at = events.findIndex((event) => event.key === key);
  if (at < 0) throw new RangeError(`Run ${run.id.slice(0, 8)} has no event '${key}'; fork at one of its steps.`);
  const { id, forkedFrom: _earlier, ...header } = run;
  const kept = events.slice(0, at);
  const { begin, ...rest } = changes;
  const forkedFrom = { run: id, key, kept: kept.length, ...(begin ? { begin } : {}) };
  return {
    run: createRun({ ...header, ...rest, createdAt, forkedFrom }),
    events: kept,
  };
}
