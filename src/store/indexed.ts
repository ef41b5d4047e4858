import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { Alter, Backend, Change, Place, Where } from './backend';
import type { Database } from './database';
import { under, type Range } from './key';
import type { Row, RowKey, TableName } from './tables';

/** Rows in IndexedDB. Durability is relaxed: a write survives a crash of the tab, not always one of the machine. */
export function indexedBackend(database: Database): Backend {
  // The tables are typed by `Backend`; here one piece of code serves them all.
  const untyped = database as unknown as IDBPDatabase;
  const source = (table: TableName, index?: string) => {
    const { store, done } = untyped.transaction(table);
    // A failed read rejects by itself; the transaction need not be heard as well.
    done.catch(() => {});
    return index === undefined ? store : store.index(index);
  };
  return {
    kind: 'indexeddb',
    get: (table, key) => untyped.get(table, key),
    async list<Name extends TableName>(table: Name, { index, range, descending, limit }: Where<Name> = {}) {
      const rows = source(table, index);
      if (descending && limit !== undefined) return walk(rows, range, limit);
      const found: Row<Name>[] = await rows.getAll(keyRange(range), limit);
      return descending ? found.reverse() : found;
    },
    async scan<Name extends TableName>(table: Name, { index, range, descending, limit = Infinity }: Where<Name> = {}) {
      const places: Place<Name>[] = [];
      let cursor = await source(table, index).openKeyCursor(keyRange(range), descending ? 'prev' : 'next');
      for (; cursor && places.length < limit; cursor = await cursor.continue()) {
        places.push({ key: cursor.key, primary: cursor.primaryKey } as unknown as Place<Name>);
      }
      return places;
    },
    count: (table, { index, range } = {}) => source(table, index).count(keyRange(range)),
    async write(changes) {
      if (!changes.length) return;
      const tables = [...new Set(changes.map(({ table }) => table))];
      const transaction = untyped.transaction(tables, 'readwrite', { durability: 'relaxed' });
      await complete(
        transaction,
        changes.map((change) => () => apply(transaction, change)),
      );
    },
    async update<Name extends TableName>(table: Name, key: RowKey<Name>, change: Alter<Name>) {
      const tables: string[] = [table];
      const transaction = untyped.transaction(tables, 'readwrite', { durability: 'relaxed' });
      const store = transaction.objectStore(table);
      let row: Row<Name> | undefined;
      const alter = async () => {
        row = change((await store.get(key)) as Row<Name> | undefined);
        if (row !== undefined) await store.put(row);
      };
      await complete(transaction, [alter]);
      return row;
    },
    close: () => database.close(),
  };
}

type Source = { openCursor(range: IDBKeyRange | undefined, direction: 'prev'): Promise<Cursor | null> };
type Cursor = { readonly value: unknown; continue(): Promise<Cursor | null> };
async function walk<Value>(rows: Source, range: Range | undefined, limit: number): Promise<Value[]> {
  const found: Value[] = [];
  let cursor = limit > 0 ? await rows.openCursor(keyRange(range), 'prev') : null;
  while (cursor) {
    found.push(cursor.value as Value);
    cursor = found.length < limit ? await cursor.continue() : null;
  }
  return found;
}

function keyRange({ lower, upper, upperOpen }: Range = {}): IDBKeyRange | undefined {
  if (lower !== undefined && upper !== undefined) return IDBKeyRange.bound(lower, upper, false, upperOpen);
  if (lower !== undefined) return IDBKeyRange.lowerBound(lower);
  return upper === undefined ? undefined : IDBKeyRange.upperBound(upper, upperOpen);
}

type Writing = IDBPTransaction<unknown, string[], 'readwrite'>;
function apply(transaction: Writing, change: Change): Promise<unknown> {
  const store = transaction.objectStore(change.table);
  if ('put' in change) return store.put(change.put);
  if ('add' in change) return store.add(change.add);
  if ('remove' in change) return store.delete(change.remove);
  return change.under.length ? store.delete(keyRange(under(change.under))!) : store.clear();
}

/** Makes the requests and waits for the transaction. When one cannot even be made, those before it are undone. */
async function complete(transaction: Writing, requests: readonly (() => Promise<unknown>)[]): Promise<void> {
  const made: Promise<unknown>[] = [transaction.done];
  try {
    for (const request of requests) made.push(request());
    await Promise.all(made);
  } catch (error) {
    if (!transaction.error) abort(transaction);
    await Promise.allSettled(made);
    // The transaction knows the cause; its requests only know that they were aborted.
    throw transaction.error ?? error;
  }
}
function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}
