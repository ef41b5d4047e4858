import { everything, type Alter, type Backend, type Change, type Place, type Where } from './backend';
import { compareKeys } from './key';
import type { Notice, noticeBoard } from './notices';
import { keyOf, tableNames, type Row, type RowKey, type TableName } from './tables';

/** Errors that speak of the storage, not of what was written. */
const storageErrors: ReadonlySet<string> = new Set([
  'QuotaExceededError',
  'InvalidStateError', // the database is closed
  'AbortError', // the browser gave up on a transaction
  'UnknownError', // the disk failed
]);
const isStorageError = (error: unknown) => error instanceof Error && storageErrors.has(error.name);

export interface Spilling extends Backend {
  /** Stops using the disk and says why. */
  refuse(notice: Notice): void;
}

/**
 * The disk, until it refuses: from then on everything is written to memory, so that what is on disk stays a clean
 * beginning of every journal, and reads see both as far as they can. When something is removed, what memory holds is
 * moved to disk if it has room again.
 */
export function spilling(disk: Backend, memory: Backend, notices: ReturnType<typeof noticeBoard>): Spilling {
  let spilled = false;
  let turn: Promise<unknown> = Promise.resolve();
  /** Writes that may touch both sides go one after another. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(work);
    turn = result.catch(() => {});
    return result;
  };
  function refuse(notice: Notice): void {
    spilled = true;
    notices.emit(notice);
  }
  function orRefuse(error: unknown): void {
    if (!isStorageError(error)) throw error;
    if (!spilled) refuse(noticeOf(error as Error));
  }

  /** Tries the disk first, and `instead` once the disk has refused. */
  async function onDisk<Result>(write: () => Promise<Result>, instead: () => Promise<Result>): Promise<Result> {
    if (!spilled) {
      try {
        return await write();
      } catch (error) {
        orRefuse(error);
      }
    }
    const beside = await inTurn(async () => (spilled ? { result: await instead() } : null));
    return beside ? beside.result : onDisk(write, instead);
  }
  async function ifReadable<Result>(read: () => Promise<Result>, otherwise: Result): Promise<Result> {
    try {
      return await read();
    } catch (error) {
      orRefuse(error);
      return otherwise;
    }
  }

  async function writeBeside(changes: readonly Change[]): Promise<void> {
    await memory.write(changes);
    const removals = changes.filter((change) => 'remove' in change || 'under' in change);
    if (!removals.length) return;
    try {
      await disk.write(removals);
      await moveToDisk();
    } catch (error) {
      if (!isStorageError(error)) throw error;
    }
  }
  async function moveToDisk(): Promise<void> {
    const tables = await Promise.all(
      tableNames.map(async (table) => (await memory.list(table)).map((row) => ({ table, put: row }) as Change)),
    );
    await disk.write(tables.flat());
    await memory.write(everything);
    spilled = false;
    notices.emit({ kind: 'recovered', message: 'There is room again. Everything is stored on this device.' });
  }

  /** A row in memory hides the one on disk, in every index. */
  async function merged<Name extends TableName>(table: Name, where: Where<Name>): Promise<Place<Name>[]> {
    const below = await ifReadable(() => disk.scan(table, unlimited(where)), []);
    const above = await memory.scan(table, unlimited(where));
    const hidden = new Set((await memory.scan(table)).map(({ primary }) => JSON.stringify(primary)));
    const sign = where.descending ? -1 : 1;
    return [...below.filter(({ primary }) => !hidden.has(JSON.stringify(primary))), ...above]
      .sort((a, b) => sign * (compareKeys(a.key, b.key) || compareKeys(a.primary, b.primary)))
      .slice(0, where.limit);
  }
  async function mergedRows<Name extends TableName>(table: Name, where: Where<Name>): Promise<Row<Name>[]> {
    const below = await ifReadable(() => disk.list(table, unlimited(where)), []);
    const above = await memory.list(table, unlimited(where));
    const rows = new Map([...below, ...above].map((row) => [JSON.stringify(keyOf(table, row)), row]));
    return (await merged(table, where)).flatMap(({ primary }) => rows.get(JSON.stringify(primary)) ?? []);
  }

  return {
    kind: disk.kind,
    async get<Name extends TableName>(table: Name, key: RowKey<Name>) {
      const above = spilled ? await memory.get(table, key) : undefined;
      return above ?? ifReadable(() => disk.get(table, key), undefined);
    },
    async list<Name extends TableName>(table: Name, where: Where<Name> = {}) {
      const below = spilled ? [] : await ifReadable(() => disk.list(table, where), []);
      return spilled ? mergedRows(table, where) : below;
    },
    async scan<Name extends TableName>(table: Name, where: Where<Name> = {}) {
      const below = spilled ? [] : await ifReadable(() => disk.scan(table, where), []);
      return spilled ? merged(table, where) : below;
    },
    async count<Name extends TableName>(table: Name, where: Where<Name> = {}) {
      const below = spilled ? 0 : await ifReadable(() => disk.count(table, where), 0);
      return spilled ? (await merged(table, where)).length : below;
    },
    write: (changes) =>
      onDisk(
        () => disk.write(changes),
        () => writeBeside(changes),
      ),
    update: <Name extends TableName>(table: Name, key: RowKey<Name>, change: Alter<Name>) =>
      onDisk(
        () => disk.update(table, key, change),
        async () => {
          const below = await ifReadable(() => disk.get(table, key), undefined);
          return memory.update(table, key, (above) => change(above ?? below));
        },
      ),
    close: () => disk.close(),
    refuse,
  };
}

function unlimited<Name extends TableName>({ limit: _, ...where }: Where<Name>): Where<Name> {
  return where as Where<Name>;
}

const noticeOf = ({ name, message }: Error): Notice =>
  name === 'QuotaExceededError'
    ? {
        kind: 'full',
        message:
          'This device gives the page no more room. What is made from now on is kept until this tab is closed: ' +
          'export it, or delete runs you do not need.',
      }
    : {
        kind: 'lost',
        message: `The browser stores nothing more (${message || name}). What is made from now on is kept until this tab is closed: export it, or reload the page.`,
      };
