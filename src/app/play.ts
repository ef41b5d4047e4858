import type { Run, RunEvent } from '../contract/run';
import { emptyView, fold, type RunView } from '../runs/fold';
import { start } from '../runs/start';
import type { RunStatus } from '../store/runs';
import type { App } from './app';
import { gradesOf } from './grading';
import { oracleOf } from './oracle';
import { personMarks, withPerson, type Grades } from './person-marks';
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
    tools: app.marking.tools,
    oracle: item ? oracleOf(item, app.marking) : null,
    people: () => Promise.reject(new Error('This page has no place to answer questions of a run yet.')),
  };
  let view = emptyView;
  let grades: Grades = new Map();
  const keep = async (status: RunStatus) => {
    // What is kept of a run is marked, also when it was stopped.
    grades = await gradesOf(view, item, app.marking, new AbortController().signal, grades);
    await record(app, run, view, withPerson(grades, await personMarks(app, run.id)), status);
  };
  await mark(app, run);
  try {
    for await (const event of start(run, means)) {
      view = fold(view, event);
      onEvent(event);
      airwaves.publish(event);
      // Should the tab die, History still knows how far it came.
      if (event.type === 'draft-ready') await keep('running');
    }
  } finally {
    airwaves.close();
    await keep(statusOf(view));
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

async function record(app: App, run: Run, view: RunView, grades: Grades, status: RunStatus): Promise<void> {
  const known = await app.store.runs.get(run.id);
  // An ended run is immutable, also when it is opened again.
  if (known?.status === 'ended') return;
  const summary = summarise(run, view, grades, app.titleOf);
  const error = view.failure ? { error: view.failure } : {};
  await app.store.runs.put({ run, status, summary: { ...summary, tags: known?.summary.tags ?? [] }, ...error });
  app.tabs.announce();
}
