import type { App } from '../../../app/app';
import { contentHash } from '../../../base/hash';
import type { Contestant, Place } from '../../../lab/plan';
import { PlanDraft } from '../../state/plan-draft.svelte';
import type { SetUp } from '../../state/set-up.svelte';
import { itemOf, problemOf } from '../../state/set-up-wish';

/** A plan with the problem of a comparison, to be grown by more problems. */
export async function asPlan(app: App, setUp: SetUp, contestants: readonly Contestant[]): Promise<PlanDraft> {
  const { task, index } = await placeOf(app, setUp);
  const draft = new PlanDraft(app);
  draft.contestants = contestants;
  draft.draws = [{ task, count: 1, by: { kind: 'from', index } }];
  draft.firstSeed = setUp.data.seed;
  return draft;
}

/** Where the problem was drawn; one that was typed becomes a set of its own, marked by its answer or by a person. */
async function placeOf({ datasets }: App, setUp: SetUp): Promise<Place> {
  if (setUp.drawn && setUp.data.drawn) return setUp.data.drawn;
  const { prompt, choices } = problemOf(setUp.data, setUp.catalogue);
  const target = itemOf(setUp.data, setUp.known, setUp.catalogue)?.target ?? null;
  const item = { prompt, ...(choices ? { choices } : {}), target };
  const id = `dataset-${contentHash(item).slice(0, 16)}`;
  const title = prompt.trim().split('\n')[0]!.slice(0, 80);
  const record = { id, title, licence: '', source: 'a comparison', grader: target === null ? 'human' : 'answer' };
  await datasets.add(record, [item], () => {});
  return { task: id, index: 0 };
}
