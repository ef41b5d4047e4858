import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { TableName, Tables } from './tables';

export interface Schema extends DBSchema, Tables {}
export type Database = IDBPDatabase<Schema>;
type Upgrade = IDBPTransaction<Schema, TableName[], 'versionchange'>;
/** A step may only await requests of its own transaction. */
export type Step = (database: Database, transaction: Upgrade) => void | Promise<void>;

/** Step n takes the database from version n to n + 1. Append only: a step that shipped never changes. */
export const steps: readonly Step[] = [
  (database) => {
    const runs = database.createObjectStore('runs', { keyPath: 'run.id' });
    runs.createIndex('createdAt', ['run.createdAt', 'run.id']);
    runs.createIndex('status', ['status', 'run.createdAt', 'run.id']);
    runs.createIndex('strategy', ['run.strategy', 'run.createdAt', 'run.id']);
    database.createObjectStore('events', { keyPath: ['run', 'index'] });
    database.createObjectStore('completions', { keyPath: 'key' }).createIndex('at', ['at', 'bytes']);
    database.createObjectStore('blobs', { keyPath: 'sha256' }).createIndex('refs', 'refs', { multiEntry: true });
    database.createObjectStore('items', { keyPath: 'problem.id' });
    database.createObjectStore('grades', { keyPath: ['run', 'key'] });
    database.createObjectStore('settings', { keyPath: 'key' });
  },
  (database) => {
    database.createObjectStore('experiments', { keyPath: 'id' }).createIndex('createdAt', ['createdAt', 'id']);
    database.createObjectStore('results', { keyPath: ['experiment', 'cell'] });
    database.createObjectStore('datasets', { keyPath: 'id' });
    database.createObjectStore('datasetItems', { keyPath: ['dataset', 'chunk'] });
    database.createObjectStore('votes', { keyPath: 'id' }).createIndex('at', ['at', 'id']);
    database.createObjectStore('annotations', { keyPath: 'run' });
    database.createObjectStore('annotationLog', { keyPath: ['run', 'index'] });
    database.createObjectStore('documents', { keyPath: 'id' });
  },
  (database) => {
    database.createObjectStore('wordings', { keyPath: 'id' });
  },
];

/** What can happen to an open database from outside. It is closed when either is called. */
export interface Interruptions {
  /** Another tab wants to upgrade or delete it. */
  outdated(): void;
  /** The browser took it away, for example because site data were cleared. */
  lost(): void;
}

/**
 * Opens the database and brings it to the newest version.
 * @throws Blocked when a tab that does not let go holds an older version; VersionError when the database is newer than
 * this page; SecurityError, InvalidStateError, UnknownError and others as the browser wishes.
 */
export function openDatabase(name: string, interrupted: Interruptions, upgrades = steps): Promise<Database> {
  return new Promise((resolve, reject) => {
    let abandoned = false;
    const opening = openDB<Schema>(name, upgrades.length, {
      upgrade: (database, from, _to, transaction) => upgrade(database, transaction, upgrades.slice(from)),
      blocked: (from) => {
        abandoned = true;
        const message = `Database '${name}' is held at version ${from} by another tab; close that tab and reload.`;
        reject(Object.assign(new Error(message), { name: 'Blocked' }));
      },
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase).close();
        interrupted.outdated();
      },
      terminated: () => interrupted.lost(),
    });
    opening.then((database) => (abandoned ? database.close() : resolve(database)), reject);
  });
}

function upgrade(database: Database, transaction: Upgrade, pending: readonly Step[]): void {
  const all = async () => {
    for (const step of pending) await step(database, transaction);
  };
  // The opening is heard; its transaction need not be heard as well.
  transaction.done.catch(() => {});
  // Aborting makes the opening fail and leaves the old version as it was.
  void all().catch(() => transaction.abort());
}
