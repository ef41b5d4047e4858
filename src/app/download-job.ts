import type { ModelId } from '../contract/engine';
import type { Need } from '../engines/files/download';
import type { Locks } from '../store/locks';
import type { Settings } from '../store/settings';
import type { DownloadEntry } from './download-entry';
import type { downloadWorker } from './download-worker';

/** What the downloads need of the page. */
export interface DownloadMeans {
  readonly settings: Settings;
  readonly worker: ReturnType<typeof downloadWorker>;
  /** Over all tabs. */
  readonly locks: Locks;
  readonly about: (id: ModelId) => { readonly title: string; readonly bytes: number };
  /** Null for a model that has no files to fetch. */
  readonly needOf: (id: ModelId) => Promise<Need | null>;
  readonly isHere: (id: ModelId, need: Need) => Promise<boolean>;
  /** Removes what has come of a model. */
  readonly discard: (id: ModelId) => Promise<void>;
  /** Asks the browser not to clear what is kept. */
  readonly persist: () => Promise<unknown>;
  /** What would make room, in a sentence; empty when nothing would. */
  readonly couldFree: () => Promise<string>;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** A download from the moment it is asked for. */
export interface Job {
  readonly id: ModelId;
  entry: DownloadEntry;
  readonly abort: AbortController;
  /** Ends the wait for a turn. */
  readonly hurry: AbortController;
  /** A person, a load, or an earlier visit. */
  readonly by: 'person' | 'load' | 'memory';
  /** Settles when nothing is done for it any more; never rejects. */
  ended: Promise<void>;
  result?: 'here' | 'stopped' | Error;
}

export const jobOf = (entry: DownloadEntry, by: Job['by']): Job => ({
  id: entry.id,
  entry,
  abort: new AbortController(),
  hurry: new AbortController(),
  by,
  ended: Promise.resolve(),
  ...(entry.state === 'paused' ? { result: 'stopped' as const } : {}),
});
