import type { Backend } from './backend';
import { tableNames, type TableName } from './tables';

/** What a table takes. */
export interface TableSize {
  readonly rows: number;
  /** Length of its rows as JSON, near enough their bytes, and all of their blobs. */
  readonly bytes: number;
}
/** Rows that are looked at; of longer tables the rest is taken to be like them. */
const sample = 400;

export async function sizes(backend: Backend): Promise<{ readonly [Name in TableName]: TableSize }> {
  const entries = await Promise.all(tableNames.map(async (name) => [name, await sizeOf(backend, name)] as const));
  return Object.fromEntries(entries) as { [Name in TableName]: TableSize };
}

async function sizeOf(backend: Backend, table: TableName): Promise<TableSize> {
  const rows = await backend.count(table);
  const seen = await backend.list(table, { limit: sample });
  const bytes = seen.reduce((sum, row) => sum + lengthOf(row), 0);
  return { rows, bytes: seen.length ? Math.round((bytes / seen.length) * rows) : 0 };
}

function lengthOf(row: unknown): number {
  let blobs = 0;
  const text = JSON.stringify(row, (_key, value: unknown) => {
    if (!(value instanceof Blob)) return value;
    blobs += value.size;
    return null;
  });
  return text.length + blobs;
}
