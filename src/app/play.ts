import type { Run, RunEvent } from '../contract/run';
import type { Item } from '../contract/task';
import { emptyView, fold, type RunView } from '../runs/fold';
import { start } from '../runs/start';
import type { RunStatus } from '../store/runs';
import type { App } from './app';
import { gradesOf } from './grading';
import { oracleOf } from './oracle';
import { summarise } from './summary';

/** How playing a run came to an end in this tab. */
export type Outcome = Exclude<RunStatus, 'running'> | 'elsewhere';

/**
 * Starts a run or goes on with it, in this tab: its events are journaled, shown to `onEvent` and to other tabs.
 * 'elsewhere' when another tab has it in hand; follow it there.
 */
export async function play(
  app: App,
  run: Run,
  onEvent: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  let outcome: Outcome = 'stopped';
  const held = await app.tabs.holdRun(run.id, signal, async () => {
    outcome = await playHeld(app, run, onEvent, signal);
  });
  return held === 'held' ? outcome : 'elsewhere';
}

async function playHeld(app: App, run: Run, onEvent: (event: RunEvent) => void, signal: AbortSignal): Promise<Outcome> {
  const strategy = app.strategies.get(run.strategy);
  if (!strategy) throw new RangeError(`There is no strategy '${run.strategy}'; this run can be read but not resumed.`);
  const { journal, completions } = app.store;
  const item = await app.store.items.get(run.problem.id);
  const airwaves = app.tabs.broadcast(run.id);
  const means = {
    strategy,
    journal,
    completions,
    signal,
    player: app.pool.player.bind(app.pool),
    tools: new Map(),
    oracle: item ? oracleOf(item, app.graders) : null,
    people: () => Promise.reject(new Error('This page has no place to answer questions of a run yet.')),
  };
  let view = emptyView;
  await mark(app, run);
  try {
    for await (const event of start(run, means)) {
      view = fold(view, event);
      onEvent(event);
      airwaves.publish(event);
      // Should the tab die, History still knows how far it came.
      if (event.type === 'draft-ready') await keep(app, run, view, item, 'running');
    }
  } finally {
    airwaves.close();
    await keep(app, run, view, item, statusOf(view));
  }
  return statusOf(view);
}

const statusOf = ({ end, failure }: RunView): Exclude<RunStatus, 'running'> =>
  end ? 'ended' : failure ? 'failed' : 'stopped';

/** Says that the run is under way. What is known of it so far stays until there is more. */
async function mark(app: App, run: Run): Promise<void> {
  await app.store.runs.update(run.id, (record) =>
    record.status === 'ended'
      ? record
      : { run, status: 'running', summary: record.summary, updatedAt: record.updatedAt },
  );
  app.tabs.announce();
}

async function keep(app: App, run: Run, view: RunView, item: Item | undefined, status: RunStatus): Promise<void> {
  const known = await app.store.runs.get(run.id);
  // An ended run is immutable, also when it is opened again.
  if (known?.status === 'ended') return;
  const summary = summarise(run, view, gradesOf(view, item, app.graders), app.titleOf);
  const error = view.failure ? { error: view.failure } : {};
  await app.store.runs.put({ run, status, summary: { ...summary, tags: known?.summary.tags ?? [] }, ...error });
  app.tabs.announce();
}
