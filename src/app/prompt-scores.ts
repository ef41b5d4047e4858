import type { Item } from '../contract/task';
import { placesOf } from '../lab/draw';
import type { ExperimentRecord } from '../lab/experiment-record';
import { experimentOf, planWith, type Stage } from '../lab/prompts/scoring';
import { enoughFor, splitOf, type Candidate, type Sizes, type Split } from '../lab/prompts/split';
import type { PromptVersion } from '../lab/prompts/version';
import type { App } from './app';
import { problemAt, sizeOf } from './problems';
import { judge } from './settings';

/** A problem of a split, with what marks it. */
export interface Drawn extends Candidate {
  readonly item: Item;
}

/** Training and held-out problems of a task. @param sample number of the sample; the sides do not depend on it */
export async function drawSplit(
  app: Pick<App, 'tasks' | 'datasets' | 'store'>,
  { task, sample }: Pick<Stage, 'task' | 'sample'>,
  sizes: Sizes,
): Promise<Split<Drawn>> {
  const draw = { task, count: enoughFor(sizes), by: { kind: 'sample', seed: sample } } as const;
  const drawn: Drawn[] = [];
  for (const place of placesOf(draw, sizeOf(app, task))) {
    const item = await problemAt(app, place);
    drawn.push({ ...place, prompt: item.problem.prompt, item });
  }
  return splitOf(drawn, sizes);
}

/** Keeps the experiment in which these versions are scored, an ordinary one of the Lab; what it had already stays in it. */
export async function keepScoring(
  { store }: Pick<App, 'store'>,
  stage: Stage,
  versions: readonly PromptVersion[],
  split: Split,
): Promise<ExperimentRecord> {
  const id = experimentOf(stage);
  const before = await store.experiments.get(id);
  const who = before?.plan.judge ?? (await store.settings.get(judge));
  const plan = planWith(stage, before?.plan ?? null, versions, split);
  const createdAt = before?.createdAt ?? Date.now();
  await store.experiments.put({ id, plan: who ? { ...plan, judge: who } : plan, createdAt });
  return (await store.experiments.get(id))!;
}
