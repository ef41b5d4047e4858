import type { Run } from '../contract/run';
import type { Item } from '../contract/task';
import { createRun } from '../runs/create';
import { emptyView, foldAll } from '../runs/fold';
import { fork, type ForkChanges } from '../runs/fork';
import type { App } from './app';
import { gradesOf } from './grading';
import { summarise } from './summary';

/** Seeds to try before giving up on finding one that was not run. */
const enough = 10_000;

/**
 * Keeps a new run, not started yet. When the same run has ended before, the seed goes up to the next that has not: a person who
 * asks again wants another throw of the dice, not the old page. `item` is what grades it, when the answer is known.
 */
export async function beginRun(app: App, wish: Omit<Run, 'id' | 'createdAt'>, item: Item | null): Promise<Run> {
  if (item) await app.store.items.put(item);
  for (let seed = wish.seed; seed < wish.seed + enough; seed++) {
    const run = createRun({ ...wish, seed, createdAt: Date.now() });
    const known = await app.store.runs.get(run.id);
    if (known?.status === 'ended') continue;
    if (!known) await put(app, run);
    return known?.run ?? run;
  }
  throw new RangeError(`The next ${enough} seeds from ${wish.seed} were all run; choose another seed.`);
}

/**
 * The run as it is kept, ended or not; kept now, and not started yet, when it is not. The same wish is the same run. `item` is what
 * grades it, when the answer is known.
 * @param tags by which it is found in History
 */
export async function keepRun(
  app: App,
  wish: Omit<Run, 'id' | 'createdAt'>,
  item: Item | null,
  tags: readonly string[] = [],
): Promise<Run> {
  const run = createRun({ ...wish, createdAt: Date.now() });
  const known = await app.store.runs.get(run.id);
  // Without its item a run cannot be marked: it comes first.
  if (item && !(await app.store.items.get(item.problem.id))) await app.store.items.put(item);
  if (!known) await put(app, run, [], tags);
  return known?.run ?? run;
}

/** Keeps a fork with its past, not started yet. Forking the same way again gives the same run. */
export async function beginFork(app: App, run: Run, key: string, changes: ForkChanges): Promise<Run> {
  const forked = fork(run, await app.store.journal.read(run.id), key, changes, Date.now());
  const known = await app.store.runs.get(forked.run.id);
  if (known) return known.run;
  if (forked.events.length) await app.store.journal.append(forked.run.id, forked.events);
  await put(app, forked.run, forked.events);
  return forked.run;
}

/** The run that asks the question at `key` once more. One that was asked anew before and has ended is asked again in its turn. */
export async function askAnew(app: App, run: Run, key: string): Promise<Run> {
  const anew = await beginFork(app, run, key, {});
  const { status } = (await app.store.runs.get(anew.id)) ?? {};
  return status === 'ended' ? askAnew(app, anew, key) : anew;
}

async function put(
  app: App,
  run: Run,
  events: Parameters<typeof foldAll>[0] = [],
  tags: readonly string[] = [],
): Promise<void> {
  const view = foldAll(events, emptyView);
  const item = await app.store.items.get(run.problem.id);
  const grades = await gradesOf(view, item, app.marking, new AbortController().signal);
  const summary = summarise(run, view, grades, app.titleOf);
  for (const image of run.problem.images ?? []) await app.store.blobs.hold(image, run.id);
  await app.store.runs.put({ run, status: 'stopped', summary: { ...summary, tags } });
}
