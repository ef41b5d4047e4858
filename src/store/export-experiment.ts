import { byContestant } from '../lab/by-contestant';
import { modelName, modelsOf } from '../lab/models-of';
import { cellName, cellsOf } from '../lab/plan';
import type { CellResult } from '../lab/result';
import type { Backend } from './backend';
import type { CellLine, ExperimentHeader, RunLine } from './experiment-archive';
import { lineOf } from './export';
import { under } from './key';

export interface ExperimentExport {
  /** With what every model was asked and said: the runs, their marks, and the problems with their answers. */
  readonly runs: boolean;
  readonly readOnly: boolean;
}

/** The lines of an experiment, without line ends, cells in the order of the plan. Nothing for an id that is not here. */
export async function* exportExperiment(
  backend: Backend,
  exportedAt: number,
  id: string,
  { runs, readOnly }: ExperimentExport,
  signal?: AbortSignal,
): AsyncGenerator<string, void, void> {
  const record = await backend.get('experiments', id);
  if (!record) return;
  const { plan, createdAt } = record;
  const header: ExperimentHeader = {
    format: 'redraft-experiment',
    version: 1,
    exportedAt,
    readOnly,
    experiment: { id, plan, createdAt },
  };
  yield JSON.stringify(header);
  const rows = await backend.list('results', { range: under([id]) });
  const results = new Map(rows.map(({ result }) => [cellName(result), result]));
  const contestants = new Map(byContestant(plan, []).map(({ contestant }) => [contestant.id, contestant]));
  const found = cellsOf(plan).flatMap((cell) => results.get(cellName(cell)) ?? []);
  for (const result of found) yield JSON.stringify(cellLine(result));
  if (!runs) return;
  for (const run of new Set(found.flatMap((result) => result.run || []))) {
    signal?.throwIfAborted();
    const line = await lineOf(backend, run);
    if (line) yield JSON.stringify({ type: 'run', ...line } satisfies RunLine);
  }

  function cellLine(result: CellResult): CellLine {
    const { title, strategy, cast } = contestants.get(result.contestant)!;
    return { type: 'cell', title, strategy, models: modelsOf(cast).map(modelName), ...result };
  }
}
