import type { Json } from '../base/json';
import type { RunEvent } from '../contract/run';
import type { Item } from '../contract/task';
import type { Annotation, Entry } from '../lab/annotation';
import type { Vote } from '../lab/arena/vote';
import type { ExperimentRecord } from '../lab/experiment-record';
import type { PromptVersion } from '../lab/prompts/version';
import type { BlobRow } from './blobs';
import type { CompletionRow } from './completions';
import type { ResultRow } from './experiments';
import type { ChunkRow, DatasetRecord } from './datasets';
import type { DocumentRecord } from './documents';
import type { GradeRecord } from './grades';
import type { Key } from './key';
import type { RunRecord } from './runs';

/** What is kept, by table: the type of a key, of a row, and of the keys of each index. */
export interface Tables {
  runs: {
    key: string;
    value: RunRecord;
    /** All end in time and id, so that every list of runs can be walked from the newest on. */
    indexes: { createdAt: [number, string]; status: [string, number, string]; strategy: [string, number, string] };
  };
  events: { key: [run: string, index: number]; value: EventRow };
  completions: { key: string; value: CompletionRow; indexes: { at: [at: number, bytes: number] } };
  blobs: { key: string; value: BlobRow; indexes: { refs: string } };
  items: { key: string; value: Item };
  grades: { key: [run: string, key: string]; value: GradeRecord };
  settings: { key: string; value: SettingRow };
  experiments: { key: string; value: ExperimentRecord; indexes: { createdAt: [number, string] } };
  results: { key: [experiment: string, cell: string]; value: ResultRow };
  datasets: { key: string; value: DatasetRecord };
  datasetItems: { key: [dataset: string, chunk: number]; value: ChunkRow };
  documents: { key: string; value: DocumentRecord };
  votes: { key: string; value: Vote; indexes: { at: [at: number, id: string] } };
  annotations: { key: string; value: Annotation };
  annotationLog: { key: [run: string, index: number]; value: Entry };
  wordings: { key: string; value: PromptVersion };
}
export interface EventRow {
  readonly run: string;
  /** Place in the journal of the run, rising. */
  readonly index: number;
  readonly event: RunEvent;
}
export interface SettingRow {
  readonly key: string;
  readonly value: Json;
}

export type TableName = keyof Tables;
export type Row<Name extends TableName> = Tables[Name]['value'];
export type RowKey<Name extends TableName> = Tables[Name]['key'];
export type IndexName<Name extends TableName> = Tables[Name] extends { indexes: infer Indexes }
  ? keyof Indexes & string
  : never;

type KeyOf<Name extends TableName> = (row: Row<Name>) => Key;
/** How a row is found: by its key, and under which keys of each index. Mirrors the last step of `database`. */
export const keys: {
  readonly [Name in TableName]: {
    readonly key: KeyOf<Name>;
    readonly indexes: { readonly [Index in IndexName<Name>]: (row: Row<Name>) => readonly Key[] };
  };
} = {
  runs: {
    key: ({ run }) => run.id,
    indexes: {
      createdAt: ({ run }) => [[run.createdAt, run.id]],
      status: ({ run, status }) => [[status, run.createdAt, run.id]],
      strategy: ({ run }) => [[run.strategy, run.createdAt, run.id]],
    },
  },
  events: { key: ({ run, index }) => [run, index], indexes: {} },
  completions: { key: ({ key }) => key, indexes: { at: ({ at, bytes }) => [[at, bytes]] } },
  blobs: { key: ({ sha256 }) => sha256, indexes: { refs: ({ refs }) => refs } },
  items: { key: ({ problem }) => problem.id, indexes: {} },
  grades: { key: ({ run, key }) => [run, key], indexes: {} },
  settings: { key: ({ key }) => key, indexes: {} },
  experiments: { key: ({ id }) => id, indexes: { createdAt: ({ createdAt, id }) => [[createdAt, id]] } },
  results: { key: ({ experiment, cell }) => [experiment, cell], indexes: {} },
  datasets: { key: ({ id }) => id, indexes: {} },
  datasetItems: { key: ({ dataset, chunk }) => [dataset, chunk], indexes: {} },
  documents: { key: ({ id }) => id, indexes: {} },
  votes: { key: ({ id }) => id, indexes: { at: ({ at, id }) => [[at, id]] } },
  annotations: { key: ({ run }) => run, indexes: {} },
  annotationLog: { key: ({ run, index }) => [run, index], indexes: {} },
  wordings: { key: ({ id }) => id, indexes: {} },
};

export const keyOf = <Name extends TableName>(table: Name, row: Row<Name>): Key =>
  (keys[table].key as KeyOf<Name>)(row);
export const tableNames = Object.keys(keys) as readonly TableName[];
