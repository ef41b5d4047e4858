import type { ExperimentRecord } from '../lab/experiment-record';
import { cellName, type Cell } from '../lab/plan';
import type { CellResult } from '../lab/result';
import { stretchesOf, type Stretch } from '../lab/stretches';
import type { App } from './app';
import { fitTogether, playStretch } from './play-stretch';

/** How playing an experiment came to an end in this tab. 'stuck': contestants that failed again and again were left alone. */
export type Conclusion = 'ended' | 'paused' | 'stuck' | 'elsewhere';

/** A contestant that failed this often in a row would fail everywhere: a model that cannot be loaded, a server that is gone. */
const patience = 5;

/**
 * Plays what is left of an experiment, in this tab: cells that have a result are not touched, so going on after a pause, a crash
 * or an addition to the plan is the same as starting. 'elsewhere' when another tab has it in hand.
 * @param show is told when a cell begins and of what came of it.
 */
export async function playExperiment(
  app: App,
  id: string,
  show: (result: CellResult) => void,
  signal: AbortSignal,
): Promise<Conclusion> {
  let conclusion: Conclusion = 'paused';
  const held = await app.tabs.holdRun(id, signal, async () => {
    conclusion = await playHeld(app, id, show, signal);
  });
  return held === 'held' ? conclusion : 'elsewhere';
}

async function playHeld(
  app: App,
  id: string,
  show: (result: CellResult) => void,
  signal: AbortSignal,
): Promise<Conclusion> {
  const failures = new Map<string, number>();
  const left = new Map<string, string>();
  const givenUp = (cell: Cell) => (failures.get(cell.contestant) ?? 0) >= patience || left.has(cellName(cell));
  const leave = (result: CellResult) => {
    left.set(cellName(result), result.run);
    show(result);
  };
  const keep = async (result: CellResult) => {
    const { contestant, status } = result;
    failures.set(contestant, status === 'failed' ? (failures.get(contestant) ?? 0) + 1 : 0);
    await app.store.experiments.keepResults(id, [result]);
    show(result);
    app.tabs.announce();
  };
  for (;;) {
    const record = await app.store.experiments.get(id);
    if (!record || record.readOnly || signal.aborted) return 'paused';
    // Heard from before it is looked, so that no reply falls between.
    const news = newsOf(app, signal);
    for (const cell of await answered(app, left)) left.delete(cell);
    const open = await openStretches(app, record);
    const playable = open.map((stretch) => without(stretch, givenUp)).find(({ cells }) => cells.length);
    if (!playable && left.size) await news;
    else if (!playable) return open.length ? 'stuck' : 'ended';
    else await playStretch(app, record, playable, { givenUp, show, keep, leave }, signal);
  }
}

/** Cells that were left with a question and whose run can go on. @param left the run of each cell, by its name */
async function answered({ store }: App, left: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const found = await Promise.all(
    [...left].map(async ([cell, run]) => {
      const { questions = [] } = (await store.runs.get(run)) ?? {};
      return questions.some(({ reply }) => reply === undefined) ? [] : [cell];
    }),
  );
  return found.flat();
}

/** Resolves when any run has changed, or with the signal. */
function newsOf({ tabs }: App, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const heard = new AbortController();
    const stop = () => (heard.abort(), resolve());
    signal.addEventListener('abort', stop, { signal: heard.signal });
    tabs.onAnnounced(stop, heard.signal);
  });
}

/** What has no result yet, in the order it is played. */
async function openStretches(app: App, { id, plan }: ExperimentRecord): Promise<readonly Stretch[]> {
  const done = new Set((await app.store.experiments.results(id)).map(cellName));
  const all = stretchesOf(plan, (models) => fitTogether(app, models));
  return all.map((stretch) => without(stretch, (cell) => done.has(cellName(cell)))).filter(({ cells }) => cells.length);
}

const without = ({ models, cells }: Stretch, left: (cell: Cell) => boolean): Stretch => ({
  models,
  cells: cells.filter((cell) => !left(cell)),
});
