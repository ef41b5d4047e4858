import type { Run, RunEvent, Seat } from '../contract/run';
import { emptyView, fold, type RunView, type Step } from '../runs/fold';
import { start } from '../runs/start';
import type { RunRecord, RunStatus } from '../store/runs';
import type { App } from './app';
import { gradesOf } from './grading';
import { oracleOf } from './oracle';
import { personMarks, withPerson, type Grades } from './person-marks';
import { patience, type Patience } from './patience';
import { closeQuestion } from './questions';
import { summarise } from './summary';
import { withPictures } from './with-pictures';

/** How playing a run came to an end in this tab. */
export type Outcome = Exclude<RunStatus, 'running'> | 'elsewhere';

/**
 * Starts a run or goes on with it, in this tab: its events are journaled, shown to `onEvent` and to other tabs.
 * 'elsewhere' when another tab has it in hand; follow it there. 'waiting' when it was left while a person was asked.
 */
export async function play(
  app: App,
  run: Run,
  onEvent: (event: RunEvent) => void,
  signal: AbortSignal,
  patience: Patience = 'wait',
): Promise<Outcome> {
  let outcome: Outcome = 'stopped';
  const held = await app.tabs.holdRun(run.id, signal, async () => {
    outcome = await playHeld(app, run, onEvent, signal, patience);
  });
  return held === 'held' ? outcome : 'elsewhere';
}

async function playHeld(
  app: App,
  run: Run,
  onEvent: (event: RunEvent) => void,
  outer: AbortSignal,
  how: Patience,
): Promise<Outcome> {
  const strategy = app.strategies.get(run.strategy);
  if (!strategy) throw new RangeError(`There is no strategy '${run.strategy}'; this run can be read but not resumed.`);
  const { journal, completions } = app.store;
  const item = await app.store.items.get(run.problem.id);
  const airwaves = app.tabs.broadcast(run.id);
  const { people, signal, asked } = await patience(app, run.id, how, outer);
  const means = {
    strategy,
    journal,
    completions,
    signal,
    player: (seat: Seat) => withPictures(app.pool.player(seat), app.store.blobs),
    tools: app.marking.tools,
    oracle: item ? oracleOf(item, app.marking) : null,
    people,
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
      // The reply is in the journal by now.
      if (event.type === 'human-end' && asked.delete(event.key)) await closeQuestion(app, run.id, event.key);
      // Should the tab die, History still knows how far it came.
      if (event.type === 'draft-ready') await keep('running');
    }
  } finally {
    airwaves.close();
    await keep(statusOf(view));
  }
  return statusOf(view);
}

const statusOf = ({ end, failure, steps }: RunView): Exclude<RunStatus, 'running'> =>
  end ? 'ended' : failure ? 'failed' : steps.some(isOpen) ? 'waiting' : 'stopped';
const isOpen = (step: Step): boolean => step.kind === 'human' && step.reply === undefined;

/** Says that the run is under way. What is known of it so far stays until there is more. */
async function mark(app: App, run: Run): Promise<void> {
  await app.store.runs.update(run.id, (record) =>
    record.status === 'ended'
      ? record
      : { run, status: 'running', summary: record.summary, updatedAt: record.updatedAt, ...asking(record) },
  );
  app.tabs.announce();
}

async function record(app: App, run: Run, view: RunView, grades: Grades, status: RunStatus): Promise<void> {
  const summary = summarise(run, view, grades, app.titleOf);
  const error = view.failure ? { error: view.failure } : {};
  const kept = await app.store.runs.update(run.id, (known) => {
    // An ended run is immutable, also when it is opened again.
    if (known.status === 'ended') return known;
    const open = status === 'ended' ? {} : asking(known);
    // One branch may go on while another waits for a person.
    const now = status === 'running' && open.questions ? known.status : status;
    const { tags } = known.summary;
    return { run, status: now, summary: { ...summary, tags }, updatedAt: known.updatedAt, ...open, ...error };
  });
  if (!kept) await app.store.runs.put({ run, status, summary, ...error });
  app.tabs.announce();
}

/** What is asked and replied outlives a stop. */
const asking = ({ questions }: Pick<RunRecord, 'questions'>) => (questions?.length ? { questions } : {});
