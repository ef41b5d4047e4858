import type { Json } from '../base/json';
import type { Question } from '../contract/question';
import type { Run } from '../contract/run';
import type { Backend, Change, Where } from './backend';
import { released } from './blobs';
import { under, type Key, type Range } from './key';

/** A run as lists show it. Its events are in the journal. */
export interface RunRecord {
  readonly run: Run;
  readonly status: RunStatus;
  /** Why it failed. */
  readonly error?: { readonly name: string; readonly message: string };
  readonly summary: RunSummary;
  /** What it asks a person, while it waits. */
  readonly questions?: readonly OpenQuestion[];
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
}
/** `stopped` runs can go on; `failed` ones too, once the cause is gone; `waiting` ones once a person has replied; `ended` ones never change. */
export type RunStatus = 'running' | 'waiting' | 'stopped' | 'ended' | 'failed';
/** `reply` stands here from the moment it is given until the run takes it. */
export interface OpenQuestion {
  /** Of the event that will hold the reply. */
  readonly key: string;
  readonly question: Question;
  readonly reply?: Json;
}

/** What a list says about a run without reading its events. */
export interface RunSummary {
  /** First line of the problem. */
  readonly title: string;
  /** Id of the strategy. */
  readonly strategy: string;
  /** Names of the models cast, the actor's first. */
  readonly models: readonly string[];
  /** Text of the answer; null while there is none. */
  readonly answer: string | null;
  /** Whether the first draft was right: 1 or 0; null when it was not graded. */
  readonly first: 0 | 1 | null;
  /** Whether the final answer was right: 1 or 0; null when it was not graded. */
  readonly last: 0 | 1 | null;
  /** Calls of a model. */
  readonly calls: number;
  /** Input and output tokens together. */
  readonly tokens: number;
  /** Input tokens that were taken from a key/value cache. */
  readonly reused: number;
  /** Milliseconds of model time, waiting not counted. */
  readonly ms: number;
  /** Labels given by a person or by the dataset. */
  readonly tags: readonly string[];
  /** A person gave the mark of the first draft or of the answer. */
  readonly byPerson?: boolean;
}

/** One of both, or neither for all runs. */
export type RunFilter =
  { readonly status?: RunStatus; readonly strategy?: never } | { readonly strategy?: string; readonly status?: never };
export interface RunPage {
  /** Most records to read. Absent: all. */
  readonly limit?: number;
  /** The last record of the page before. */
  readonly after?: RunRecord;
}

export interface Runs {
  get(id: string): Promise<RunRecord | undefined>;
  /** Keeps it and stamps `updatedAt`. */
  put(record: Omit<RunRecord, 'updatedAt'>): Promise<void>;
  /** Changes what is kept with nothing in between and stamps `updatedAt`. Undefined when there is no such run. */
  update(id: string, change: (record: RunRecord) => RunRecord): Promise<RunRecord | undefined>;
  /** Newest first. */
  list(filter?: RunFilter, page?: RunPage): Promise<readonly RunRecord[]>;
  count(filter?: RunFilter): Promise<number>;
  /** Removes the runs with their events, grades, and the blobs that no other holder needs. */
  remove(ids: readonly string[]): Promise<void>;
}

export function runs(backend: Backend, now: () => number): Runs {
  return {
    get: (id) => backend.get('runs', id),
    put: (record) => backend.write([{ table: 'runs', put: { ...record, updatedAt: now() } }]),
    update: (id, change) => backend.update('runs', id, (record) => record && { ...change(record), updatedAt: now() }),
    list: (filter, page) => backend.list('runs', newestFirst(filter, page)),
    count: (filter) => backend.count('runs', newestFirst(filter)),
    async remove(ids) {
      const rows = ids.flatMap((id): Change[] => [
        { table: 'runs', remove: id },
        { table: 'events', under: [id] },
        { table: 'grades', under: [id] },
        { table: 'annotations', remove: id },
        { table: 'annotationLog', under: [id] },
      ]);
      await backend.write([...rows, ...(await released(backend, ids))]);
    },
  };
}

function newestFirst({ status, strategy }: RunFilter = {}, { limit, after }: RunPage = {}): Where<'runs'> {
  const index = status !== undefined ? 'status' : strategy !== undefined ? 'strategy' : 'createdAt';
  const prefix: Key[] = index === 'createdAt' ? [] : [status ?? strategy!];
  const last: Range = after ? { upper: [...prefix, after.run.createdAt, after.run.id], upperOpen: true } : {};
  return { index, range: { ...under(prefix), ...last }, descending: true, ...(limit === undefined ? {} : { limit }) };
}
