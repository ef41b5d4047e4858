/** What the worker is sent after its files. */
export interface Task {
  readonly database: string;
  /** Run one after the other, each on a database of its own. */
  readonly queries: readonly string[];
  readonly write: boolean;
}
/** What came of one query. Where there are more rows than that, `endless` says so. */
export type Ran =
  | {
      readonly columns: readonly string[];
      readonly rows: readonly (readonly (string | number | null)[])[];
      readonly endless: boolean;
    }
  | { readonly fault: 'error' | 'memory'; readonly message: string };
/** `broken` says why the tables could not be made. */
export type Reported = { readonly broken: string } | { readonly ran: readonly Ran[] };

interface Sqlite {
  readonly capi: { readonly [name: string]: number } & {
    sqlite3_set_authorizer(
      db: unknown,
      ask: (context: number, action: number, ...names: readonly (string | null)[]) => number,
      context: number,
    ): number;
    /** With nothing to fill it forgets what it was seeded with. */
    sqlite3_randomness(bytes: number, into: number): void;
  };
  readonly oo1: { readonly DB: new (name: string) => Database };
}
interface Database {
  exec(options: object): void;
  close(): void;
}

/**
 * Runs in the sandbox, as text after SQLite itself: it may name nothing of this file. The first message brings the files; then it
 * says 'ready' and waits for one task. Time stands still and chance begins anew, so the same query gives the same rows.
 */
export function boot() {
  const mostRows = 10_000;
  const mostCharacters = 5_000_000;
  const longest = 2_000;
  const scope = globalThis as unknown as {
    postMessage(text: string): void;
    onmessage: ((event: { readonly data: unknown }) => void) | null;
    sqlite3InitModule(options: object): Promise<Sqlite>;
    sqlite3ApiConfig: object;
  };
  Date.now = () => Date.UTC(2026, 0, 1);
  let state = 1;
  const bytes = (array: Uint8Array) => array.fill(0).map(() => (state = (state * 48_271) % 2_147_483_647) & 255);
  Object.defineProperty(globalThis.crypto, 'getRandomValues', { value: bytes });
  // Nothing is kept, so there is nothing to keep it in.
  scope.sqlite3ApiConfig = {
    disable: { vfs: { kvvfs: true, opfs: true, 'opfs-vfs': true, 'opfs-sahpool': true, 'opfs-wl': true } },
    warn() {},
    error() {},
  };

  scope.onmessage = async ({ data: wasmBinary }) => {
    const { capi, oo1 } = await scope.sqlite3InitModule({ wasmBinary, print() {}, printErr() {} });
    scope.onmessage = ({ data }) => scope.postMessage(JSON.stringify(report(data as Task)));
    scope.postMessage('ready');

    function report({ database, queries, write }: Task): Reported {
      const ran: Ran[] = [];
      state = 1;
      capi.sqlite3_randomness(0, 0);
      for (const query of queries) {
        const db = new oo1.DB(':memory:');
        try {
          db.exec({ sql: 'PRAGMA hard_heap_limit = 134217728; PRAGMA temp_store = MEMORY' });
          if (database.trim()) db.exec({ sql: database });
          capi.sqlite3_set_authorizer(db, (_context, action, ...names) => allow(action, names, write), 0);
        } catch (error) {
          return { broken: String((error as Error).message) };
        }
        ran.push(run(db, query));
        db.close();
      }
      return { ran };
    }

    /** Reading is always allowed; what reaches beyond this database never is. */
    function allow(action: number, [name]: readonly (string | null)[], write: boolean): number {
      const reads = [capi['SQLITE_SELECT'], capi['SQLITE_READ'], capi['SQLITE_FUNCTION'], capi['SQLITE_RECURSIVE']];
      const described = /^(?:table_x?info|table_list|foreign_key_list|index_list|index_info)$/i.test(name ?? '');
      const beyond = [capi['SQLITE_ATTACH'], capi['SQLITE_DETACH']].includes(action);
      const fine = reads.includes(action) || (action === capi['SQLITE_PRAGMA'] ? described : write && !beyond);
      return fine ? capi['SQLITE_OK']! : capi['SQLITE_DENY']!;
    }

    function run(db: Database, sql: string): Ran {
      const columns: string[] = [];
      const rows: (string | number | null)[][] = [];
      let room = mostCharacters;
      let endless = false;
      const keep = (row: unknown[]) => {
        if (rows.length === mostRows || room < 0) {
          endless = true;
          return false;
        }
        const cells = row.map(cell);
        for (const value of cells) room -= String(value).length;
        rows.push(cells);
        return true;
      };
      try {
        db.exec({ sql, columnNames: columns, rowMode: 'array', callback: keep });
        return { columns, rows, endless };
      } catch (error) {
        const { message = '', resultCode } = error as Error & { readonly resultCode?: number };
        const full = resultCode === capi['SQLITE_NOMEM'] || resultCode === capi['SQLITE_TOOBIG'];
        return { fault: full ? 'memory' : 'error', message: String(message) };
      }
    }

    function cell(value: unknown): string | number | null {
      if (value === null || typeof value === 'number') return value;
      const text =
        value instanceof Uint8Array
          ? `x'${[...value.subarray(0, longest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}'`
          : String(value);
      return text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text;
    }
  };
}
