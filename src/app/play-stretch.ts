import type { ModelId } from '../contract/engine';
import type { ExperimentRecord } from '../lab/experiment-record';
import { nextCell } from '../lab/next-cell';
import type { Cell } from '../lab/plan';
import type { CellResult } from '../lab/result';
import type { Stretch } from '../lab/stretches';
import type { App } from './app';
import { playCell } from './play-cell';

/** Runs under way where models take turns in memory: the more there are, the rarer a swap. */
const swapping = 24;

export interface Supervision {
  /** Whether a cell is better left alone. */
  readonly givenUp: (cell: Cell) => boolean;
  readonly show: (result: CellResult) => void;
  /** Keeps what came of a cell. */
  readonly keep: (result: CellResult) => Promise<void>;
  /** A cell asks a person; it is taken up again once there is a reply. */
  readonly leave: (result: CellResult) => void;
}

/** Plays cells, several at a time, until none is left, the plan has changed, or the signal. */
export async function playStretch(
  app: App,
  { id, plan, updatedAt }: ExperimentRecord,
  { models, cells }: Stretch,
  { givenUp, show, keep, leave }: Supervision,
  signal: AbortSignal,
): Promise<void> {
  const waiting = [...cells];
  const underWay = new Map<Cell, Promise<void>>();
  const begin = (cell: Cell) => {
    const work = playCell(app, plan, cell, show, signal).then((result) =>
      result?.status === 'waiting' ? leave(result) : result ? keep(result) : undefined,
    );
    underWay.set(
      cell,
      work.finally(() => underWay.delete(cell)),
    );
  };
  for (let current = true; ;) {
    const wanted = current && !signal.aborted ? widthOf(app, models) : 0;
    while (underWay.size < wanted) {
      const at = nextCell(waiting, [...underWay.keys()]);
      const [cell] = at < 0 ? [] : waiting.splice(at, 1);
      if (!cell) break;
      if (!givenUp(cell)) begin(cell);
    }
    if (!underWay.size) return;
    await Promise.race(underWay.values());
    current = (await app.store.experiments.get(id))?.updatedAt === updatedAt;
  }
}

/** Runs worth having under way: what the models can serve at once, and one more, which is ready when a model becomes free. */
function widthOf(app: App, models: readonly ModelId[]): number {
  if (!fitTogether(app, models)) return swapping;
  return 1 + models.reduce((sum, model) => sum + app.pool.player({ model }).concurrency, 0);
}

/** Whether these models can be in memory at the same time. */
export function fitTogether(app: Pick<App, 'planFor'>, models: readonly ModelId[]): boolean {
  const [first, ...others] = models.map((model) => ({ model }));
  if (!first) return true;
  const beside = Object.fromEntries(others.map((seat, at) => [`other-${at}`, seat]));
  return app.planFor({ ...beside, actor: first }).groups.length < 2;
}
