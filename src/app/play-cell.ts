import type { Item } from '../contract/task';
import type { Run } from '../contract/run';
import { nothing } from '../lab/cost';
import type { Cell, Plan } from '../lab/plan';
import { readResult } from '../lab/read-result';
import type { CellResult } from '../lab/result';
import { foldAll } from '../runs/fold';
import type { App } from './app';
import { keepRun } from './begin';
import { gradesOf } from './grading';
import { judgeBy } from './judge';
import { personMarks, withPerson } from './person-marks';
import { play, type Outcome } from './play';
import { problemAt } from './problems';

/**
 * Plays the run of a cell to its end, or takes the one that was played before, and reads what came of it. Null when it was stopped;
 * 'waiting' when it asks a person, who may take days: nothing is held up for that long.
 * What goes wrong is a failed result, not an exception: the other cells go on. @param show is told when the run is under way.
 */
export async function playCell(
  app: App,
  plan: Plan,
  cell: Cell,
  show: (result: CellResult) => void,
  outer: AbortSignal,
): Promise<CellResult | null> {
  // Every request of a run listens to its signal: one for all runs would gather listeners for hours.
  const { signal, release } = relay(outer);
  let begun = blank(cell, 'running');
  try {
    const item = await problemAt(app, cell);
    const run = await keepRun(app, wishOf(plan, cell, item), item, [plan.title]);
    begun = { ...begun, run: run.id, problem: item.problem.id, tags: item.tags ?? [] };
    show(begun);
    if ((await played(app, run, signal)) === 'waiting') return { ...begun, status: 'waiting' };
    return await resultOf(app, plan, cell, run, item, signal);
  } catch (error) {
    if (signal.aborted) return null;
    return { ...begun, status: 'failed', error: error instanceof Error ? error.message : String(error) };
  } finally {
    release();
  }
}

/** A signal that is aborted with the other until it is released. */
function relay(outer: AbortSignal) {
  const inner = new AbortController();
  const abort = () => inner.abort(outer.reason);
  if (outer.aborted) abort();
  outer.addEventListener('abort', abort);
  return { signal: inner.signal, release: () => outer.removeEventListener('abort', abort) };
}

/** A cell of which nothing is known. */
export const blank = (cell: Cell, status: CellResult['status']): CellResult => ({
  ...cell,
  run: '',
  problem: `${cell.task}-${cell.index}`,
  status,
  drafts: [],
  score: null,
  read: null,
  verdicts: [],
  cost: nothing,
  saved: nothing,
  tags: [],
});

function wishOf({ contestants }: Plan, cell: Cell, { problem }: Item): Omit<Run, 'id' | 'createdAt'> {
  const { strategy, options, cast, wording, budget } = contestants.find(({ id }) => id === cell.contestant)!;
  return { strategy, options, cast, wording, problem, seed: cell.seed, budget };
}

/** An ended run is not touched; one that another tab has in hand is waited for. */
async function played(app: App, run: Run, signal: AbortSignal): Promise<Outcome> {
  for (;;) {
    if ((await app.store.runs.get(run.id))?.status === 'ended') return 'ended';
    const outcome = await play(app, run, () => {}, signal, 'leave');
    if (outcome !== 'elsewhere') return outcome;
    await app.tabs.whenFree(run.id, signal);
  }
}

async function resultOf(app: App, plan: Plan, cell: Cell, run: Run, item: Item, signal: AbortSignal) {
  const [events, record] = await Promise.all([app.store.journal.read(run.id), app.store.runs.get(run.id)]);
  if (signal.aborted && record?.status !== 'ended') return null;
  const { error } = record ?? {};
  return readResult({
    cell,
    run: run.id,
    problem: item.problem.id,
    events,
    grades: await marksOf(app, plan, run.id, foldAll(events), item, signal),
    tags: item.tags ?? [],
    item,
    ...(error ? { error: error.message } : {}),
  });
}

/** Marks that a person gave stand; those that took a tool or a judge are kept, so that they are not paid again. */
async function marksOf(
  app: App,
  { judge }: Plan,
  run: string,
  view: ReturnType<typeof foldAll>,
  item: Item,
  signal: AbortSignal,
) {
  const kept = new Map((await app.store.grades.of(run)).map(({ key, grade }) => [key, grade]));
  // Who judges is part of the plan: whoever is set to judge elsewhere on the page is not asked.
  const marking = { ...app.marking, judge: judge && judgeBy(app, judge) };
  const marks = await gradesOf(view, item, marking, signal, kept);
  const grader = marking.graders.get(item.grader);
  if (grader && !('grade' in grader))
    for (const [key, grade] of marks)
      if (!kept.has(key) && grade.score !== null)
        await app.store.grades.put({ run, key, grader: item.grader, grade, by: 'grader' });
  return withPerson(marks, await personMarks(app, run));
}
