import type { ExperimentRecord } from '../lab/experiment-record';
import { cellName } from '../lab/plan';
import type { CellResult } from '../lab/result';
import type { Backend, Change } from './backend';
import { under } from './key';

/** What came of one cell, under its name. */
export interface ResultRow {
  readonly experiment: string;
  readonly cell: string;
  readonly result: CellResult;
}

export interface Experiments {
  get(id: string): Promise<ExperimentRecord | undefined>;
  /** Keeps it and stamps `updatedAt`. */
  put(record: Omit<ExperimentRecord, 'updatedAt'>): Promise<void>;
  /** Newest first. */
  list(): Promise<readonly ExperimentRecord[]>;
  /** In no order that means anything. Cells without one were not played to their end yet. */
  results(id: string): Promise<readonly CellResult[]>;
  /** How many cells have a result, without reading them. */
  countResults(id: string): Promise<number>;
  /** All of them or none; replaces what was kept of the same cells. */
  keepResults(id: string, results: readonly CellResult[]): Promise<void>;
  /** Forgets what came of these cells, by name, so that they are played again. Their runs stay. */
  forgetResults(id: string, cells: readonly string[]): Promise<void>;
  /** Removes it with its results. Its runs stay. */
  remove(id: string): Promise<void>;
}

export function experiments(backend: Backend, now: () => number): Experiments {
  return {
    get: (id) => backend.get('experiments', id),
    put: (record) => backend.write([{ table: 'experiments', put: { ...record, updatedAt: now() } }]),
    list: () => backend.list('experiments', { index: 'createdAt', descending: true }),
    results: async (id) => (await backend.list('results', { range: under([id]) })).map(({ result }) => result),
    countResults: (id) => backend.count('results', { range: under([id]) }),
    keepResults: (id, results) =>
      backend.write(
        results.map((result): Change => ({
          table: 'results',
          put: { experiment: id, cell: cellName(result), result },
        })),
      ),
    forgetResults: (id, cells) =>
      backend.write(cells.map((cell): Change => ({ table: 'results', remove: [id, cell] }))),
    remove: (id) =>
      backend.write([
        { table: 'experiments', remove: id },
        { table: 'results', under: [id] },
      ]),
  };
}
