import { optionValues } from '../contract/options';
import { promptSetOf, type PromptSet } from '../contract/prompt-set';
import type { Run } from '../contract/run';
import type { Item } from '../contract/task';
import { optimisers, tuningSet } from '../lab/prompts/tuning-set';
import type { PromptVersion } from '../lab/prompts/version';
import type { RunRecord, RunStatus } from '../store/runs';
import type { App } from './app';
import { beginRun } from './begin';

/** A run of an optimiser on a version of a prompt. */
export interface Improvement {
  readonly record: RunRecord;
  readonly set: PromptSet;
  /** The best wording it has found; null while it has not ended. */
  readonly found: string | null;
  /** A run that no tab has in hand any more was stopped, whatever its record says. */
  readonly state: RunStatus;
}

/** Keeps a run that looks for a better wording, not started yet. @param training problems of the training side alone */
export const beginImprovement = (
  app: App,
  version: PromptVersion,
  training: readonly Item[],
  how: Pick<Run, 'strategy' | 'options' | 'cast' | 'seed'>,
): Promise<Run> => {
  const item = tuningSet(version, training);
  const strategy = app.strategies.get(how.strategy);
  if (!strategy) throw new RangeError(`There is no method '${how.strategy}' here; choose another.`);
  const options = optionValues(strategy.options, how.options);
  return beginRun(app, { ...how, options, wording: {}, budget: {}, problem: item.problem }, item);
};

/** Runs that tuned this prompt, newest first. */
export async function improvementsOf(
  { store, tabs }: Pick<App, 'store' | 'tabs'>,
  prompt: string,
): Promise<readonly Improvement[]> {
  const records = await Promise.all(optimisers.map((strategy) => store.runs.list({ strategy })));
  const mine = records
    .flat()
    .toSorted((a, b) => b.run.createdAt - a.run.createdAt)
    .flatMap((record) => {
      const set = promptSetOf(record.run.problem);
      return set?.prompt === prompt ? [{ record, set }] : [];
    });
  return Promise.all(
    mine.map(async ({ record, set }) => {
      const cut = record.status === 'running' && !(await tabs.isHeld(record.run.id));
      const found = record.status === 'ended' ? record.summary.answer : null;
      return { record, set, found, state: cut ? 'stopped' : record.status };
    }),
  );
}
