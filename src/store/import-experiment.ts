import { contentHash } from '../base/hash';
import { canonical } from '../base/json';
import { cellName, cellsOf } from '../lab/plan';
import type { CellResult } from '../lab/result';
import type { Backend, Change } from './backend';
import { readExperimentHeader, readExperimentLine, type ExperimentHeader } from './experiment-archive';
import { keepRun, longestLine, mostProblems, parse, type ImportOptions, type LineProblem } from './import';
import { under } from './key';
import { linesOf } from './lines';
import { Malformed } from './validate';

export interface ExperimentReport {
  /** Under which it is here now; null when the file is none. */
  readonly id: string | null;
  readonly title: string;
  readonly readOnly: boolean;
  /** Results that were not here before. */
  readonly added: number;
  /** Results that were here already, the same or another; these were left as they are. */
  readonly known: number;
  /** Runs that were not here before. */
  readonly runs: number;
  /** Lines that could not be read: all of them counted, the first hundred described. */
  readonly malformed: number;
  readonly problems: readonly LineProblem[];
}

/** Results that are written together. */
const together = 500;

/** Reads an experiment line by line. @throws the reason of the signal; what was read so far stays */
export async function importExperiment(
  backend: Backend,
  now: number,
  file: Blob,
  { signal, onProgress }: ImportOptions = {},
): Promise<ExperimentReport> {
  const counts = { added: 0, known: 0, runs: 0, malformed: 0 };
  const problems: LineProblem[] = [];
  let place: Place | null = null;
  let header: ExperimentHeader | null = null;
  for await (const { number, text, bytes } of linesOf(file, longestLine)) {
    signal?.throwIfAborted();
    if (text?.trim() === '') continue;
    try {
      const value = parse(text);
      if (!place) {
        header = readExperimentHeader(value, '');
        place = await openPlace(backend, now, header);
        continue;
      }
      const line = readExperimentLine(value, '');
      if (line.type === 'cell') {
        if (place.take(line.result)) counts.added++;
        else counts.known++;
        if (place.waiting() >= together) await place.write();
      } else if ((await keepRun(backend, line.line)) === 'added') counts.runs++;
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      counts.malformed++;
      if (problems.length < mostProblems) problems.push({ line: number, what: error.what, expected: error.expected });
      if (!place) break; // What follows a wrong header is not ours.
    }
    onProgress?.({ bytes, total: file.size, runs: counts.added + counts.known });
  }
  await place?.write();
  if (!file.size) problems.push({ line: 1, what: 'the file is empty', expected: 'an experiment exported by Redraft' });
  const { experiment, readOnly = false } = header ?? {};
  return { id: place?.id ?? null, title: experiment?.plan.title ?? '', readOnly, ...counts, problems };
}

interface Place {
  readonly id: string;
  /** False when the cell has a result here. @throws Malformed when the plan has no such cell */
  take(result: CellResult): boolean;
  waiting(): number;
  write(): Promise<void>;
}

/**
 * Where the results go: to the experiment of that id where the plan is the same, else to one of its own. A share always has one
 * of its own, so that it changes nothing of what is played here.
 */
async function openPlace(backend: Backend, now: number, header: ExperimentHeader): Promise<Place> {
  const { plan, createdAt } = header.experiment;
  const id = await idFor(backend, header);
  if (!(await backend.get('experiments', id)))
    await backend.write([
      {
        table: 'experiments',
        put: { id, plan, createdAt, updatedAt: now, ...(header.readOnly ? { readOnly: true as const } : {}) },
      },
    ]);
  const planned = new Set(cellsOf(plan).map(cellName));
  const here = new Set((await backend.list('results', { range: under([id]) })).map(({ cell }) => cell));
  let waiting: Change[] = [];
  return {
    id,
    take(result) {
      const cell = cellName(result);
      if (!planned.has(cell)) throw new Malformed(`the cell is "${cell}"`, 'a cell of the plan');
      if (here.has(cell)) return false;
      here.add(cell);
      waiting.push({ table: 'results', put: { experiment: id, cell, result } });
      return true;
    },
    waiting: () => waiting.length,
    async write() {
      const changes = waiting;
      waiting = [];
      if (changes.length) await backend.write(changes);
    },
  };
}

async function idFor(backend: Backend, { experiment, readOnly }: ExperimentHeader): Promise<string> {
  const { id, plan } = experiment;
  if (readOnly) return contentHash({ shared: id, plan: canonical(plan) });
  const known = await backend.get('experiments', id);
  return !known || canonical(known.plan) === canonical(plan) ? id : contentHash({ id, plan: canonical(plan) });
}
