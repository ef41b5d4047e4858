import { sha256Hex } from '../base/hash';
import { canonical } from '../base/json';
import { readHeader, readLine, type ArchivedBlob, type ArchiveLine } from './archive';
import type { Backend, Change } from './backend';
import { fromBase64 } from '../base/base64';
import { keepBlob } from './blobs';
import { under } from './key';
import { linesOf } from './lines';
import { Malformed, quote } from './validate';

export interface ImportOptions {
  readonly signal?: AbortSignal;
  /** After every line. */
  readonly onProgress?: (progress: ImportProgress) => void;
}
export interface ImportProgress {
  /** Bytes read, of `total`. */
  readonly bytes: number;
  readonly total: number;
  /** Runs read, whatever became of them. */
  readonly runs: number;
}
export interface ImportReport {
  /** Runs that were not there before. */
  readonly added: number;
  /** Runs that were there already, with the same events. */
  readonly equal: number;
  /** Ids of runs that were there already with other events; they were left as they are. */
  readonly conflicts: readonly string[];
  /** Lines that could not be read: all of them counted, the first hundred described. */
  readonly malformed: number;
  readonly problems: readonly LineProblem[];
}
export interface LineProblem {
  /** From 1; the header is line 1. */
  readonly line: number;
  /** Quotes the bad value. */
  readonly what: string;
  readonly expected: string;
}
export type Outcome = 'added' | 'equal' | 'conflict';

/** Characters of one line. A run with all its token traces stays far below. */
export const longestLine = 64 * 2 ** 20;
export const mostProblems = 100;

/** Reads an archive line by line and keeps the good runs. @throws the reason of the signal; runs read so far stay */
export async function importRuns(
  backend: Backend,
  archive: Blob,
  { signal, onProgress }: ImportOptions = {},
): Promise<ImportReport> {
  const outcomes = { added: 0, equal: 0, conflict: 0, malformed: 0 };
  const conflicts: string[] = [];
  const problems: LineProblem[] = [];
  let headed = false;
  for await (const { number, text, bytes } of linesOf(archive, longestLine)) {
    signal?.throwIfAborted();
    if (text?.trim() === '') continue;
    try {
      const value = parse(text);
      if (!headed) {
        readHeader(value, '');
        headed = true;
        continue;
      }
      const line = readLine(value, '');
      const outcome = await keepRun(backend, line);
      outcomes[outcome]++;
      if (outcome === 'conflict') conflicts.push(line.run.id);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      outcomes.malformed++;
      if (problems.length < mostProblems) problems.push({ line: number, what: error.what, expected: error.expected });
      if (!headed) break; // What follows a wrong header is not ours.
    }
    const runs = outcomes.added + outcomes.equal + outcomes.conflict;
    onProgress?.({ bytes, total: archive.size, runs });
  }
  if (!archive.size) problems.push({ line: 1, what: 'the file is empty', expected: 'an archive made by Redraft' });
  return { added: outcomes.added, equal: outcomes.equal, conflicts, malformed: outcomes.malformed, problems };
}

/** @throws Malformed */
export function parse(text: string | null): unknown {
  if (text === null) throw new Malformed(`the line is longer than ${longestLine} characters`, 'one run');
  try {
    return JSON.parse(text);
  } catch {
    throw new Malformed(`the line is ${quote(text)}`, 'JSON');
  }
}

/** Keeps a run that is not here yet; what is here is never changed. @throws Malformed */
export async function keepRun(backend: Backend, line: ArchiveLine): Promise<Outcome> {
  const kept = await backend.get('runs', line.run.id);
  if (kept) {
    const events = (await backend.list('events', { range: under([line.run.id]) })).map(({ event }) => event);
    const same = canonical([kept.run, events]) === canonical([line.run, line.events]);
    return same ? 'equal' : 'conflict';
  }
  const blobs = (line.blobs ?? []).map(readBlob);
  for (const { sha256, blob } of blobs) await keepBlob(backend, sha256, blob, line.run.id);
  await backend.write(await changesFor(backend, line));
  return 'added';
}

async function changesFor(backend: Backend, line: ArchiveLine): Promise<Change[]> {
  const { run, status, error, summary, updatedAt, events, grades, item, annotation, log = [] } = line;
  // Nobody is running it here; what it asked is asked again when it goes on.
  const idle = status === 'running' || status === 'waiting';
  const record = { run, status: idle ? 'stopped' : status, summary, updatedAt } as const;
  const known = item && (await backend.get('items', item.problem.id));
  return [
    { table: 'runs', put: error ? { ...record, error } : record },
    { table: 'events', under: [run.id] }, // Left over, where a run was cut off before it was listed.
    ...events.map((event, index): Change => ({ table: 'events', put: { run: run.id, index, event } })),
    ...grades.map((grade): Change => ({ table: 'grades', put: { ...grade, run: run.id } })),
    ...(annotation ? [{ table: 'annotations', put: { ...annotation, run: run.id } } as const] : []),
    { table: 'annotationLog', under: [run.id] },
    ...log.map((entry, index): Change => ({ table: 'annotationLog', put: { ...entry, run: run.id, index } })),
    ...(item && !known ? [{ table: 'items', put: item } as const] : []),
  ];
}

function readBlob({ sha256, type, base64 }: ArchivedBlob, at: number): { sha256: string; blob: Blob } {
  const bytes = bytesOf(base64, at);
  const found = sha256Hex(bytes);
  if (found !== sha256)
    throw new Malformed(`blobs[${at}].sha256 is ${quote(sha256)}`, `${found}, the hash of its bytes`);
  return { sha256, blob: new Blob([bytes], { type }) };
}
function bytesOf(base64: string, at: number) {
  try {
    return fromBase64(base64);
  } catch {
    throw new Malformed(`blobs[${at}].base64 is ${quote(base64)}`, 'base64');
  }
}
