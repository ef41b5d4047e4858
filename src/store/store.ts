import { everything, type Backend } from './backend';
import { annotations, type Annotations } from './annotations';
import { blobs, type Blobs } from './blobs';
import { completions, type StoredCompletions } from './completions';
import { experiments, type Experiments } from './experiments';
import { datasets, type Datasets } from './datasets';
import { documents, type Documents } from './documents';
import { exportRuns } from './export';
import { exportExperiment, type ExperimentExport } from './export-experiment';
import { grades, type Grades } from './grades';
import { importRuns, type ImportOptions, type ImportReport } from './import';
import { importExperiment, type ExperimentReport } from './import-experiment';
import { items, type Items } from './items';
import { journal, type StoredJournal } from './journal';
import type { Notices } from './notices';
import { runs, type Runs } from './runs';
import { settings, type Settings } from './settings';
import { sizes, type TableSize } from './sizes';
import type { TableName } from './tables';
import { votes, type Votes } from './votes';
import { wordings, type Wordings } from './wordings';

/** All that the page keeps. */
export interface Store {
  /** Where it is kept; memory is gone with the page. */
  readonly kind: 'indexeddb' | 'memory';
  readonly journal: StoredJournal;
  readonly runs: Runs;
  readonly completions: StoredCompletions;
  readonly blobs: Blobs;
  readonly items: Items;
  readonly datasets: Datasets;
  /** Texts that somebody added to look things up in. */
  readonly documents: Documents;
  readonly grades: Grades;
  readonly settings: Settings;
  readonly experiments: Experiments;
  readonly annotations: Annotations;
  readonly votes: Votes;
  /** Versions of prompts that somebody wrote or an optimiser found. */
  readonly wordings: Wordings;
  readonly notices: Notices;
  /** The lines of an archive, without line ends: a header, then one run a line, oldest first. Absent ids are all runs. */
  exportRuns(ids?: readonly string[], signal?: AbortSignal): AsyncGenerator<string, void, void>;
  /** Adds the runs of an archive. What is wrong is reported, never thrown. @throws the reason of the signal */
  importRuns(archive: Blob, options?: ImportOptions): Promise<ImportReport>;
  /** The lines of an experiment, without line ends: a header, then one cell a line, then the runs where they are asked for. */
  exportExperiment(id: string, wish: ExperimentExport, signal?: AbortSignal): AsyncGenerator<string, void, void>;
  /** Adds an experiment from a file. What is wrong is reported, never thrown. @throws the reason of the signal */
  importExperiment(file: Blob, options?: ImportOptions): Promise<ExperimentReport>;
  /** What each table takes, near enough. */
  sizes(): Promise<{ readonly [Name in TableName]: TableSize }>;
  /** Removes everything, settings and cached completions included. */
  wipe(): Promise<void>;
  /** Waits for what was appended, then lets go. */
  close(): Promise<void>;
}

/** `now` gives milliseconds since 1970. */
export function assemble(backend: Backend, notices: Notices, now: () => number): Store {
  const events = journal(backend);
  return {
    kind: backend.kind,
    journal: events,
    runs: runs(backend, now),
    completions: completions(backend, now),
    blobs: blobs(backend),
    items: items(backend),
    datasets: datasets(backend, now),
    documents: documents(backend, now),
    grades: grades(backend, now),
    settings: settings(backend),
    experiments: experiments(backend, now),
    annotations: annotations(backend, now),
    votes: votes(backend),
    wordings: wordings(backend),
    notices,
    async *exportRuns(ids, signal) {
      await events.settled();
      yield* exportRuns(backend, now(), ids, signal);
    },
    importRuns: (archive, options) => importRuns(backend, archive, options),
    async *exportExperiment(id, wish, signal) {
      await events.settled();
      yield* exportExperiment(backend, now(), id, wish, signal);
    },
    importExperiment: (file, options) => importExperiment(backend, now(), file, options),
    async sizes() {
      await events.settled();
      return sizes(backend);
    },
    async wipe() {
      await events.settled();
      await backend.write(everything);
    },
    async close() {
      await events.settled();
      backend.close();
    },
  };
}
