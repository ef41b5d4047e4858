import type { Json } from '../base/json';

/**
 * What the tool `sql` runs: as JSON text, `querySource(query)`. A source that is no such JSON is SQL on a database without
 * tables. Every call begins with a new database, so nothing that is written outlives it.
 */
export interface Query {
  /** The SQL to run; the first statement that gives rows is shown. Empty: the tables are described. */
  readonly code: string;
  /** SQL that makes the tables and fills them. */
  readonly database?: string;
  /** A query whose rows are the right ones; they are compared, never shown. */
  readonly expect?: string;
  /** Whether the SQL may change the tables. */
  readonly write?: boolean;
  /** Milliseconds; 100 to 30,000, 3,000 when absent. */
  readonly limit?: number;
}
export const querySource = (query: Query): string => JSON.stringify(query);

/** A value of a cell. Integers that a number cannot hold, and bytes, are text. */
export type CellValue = string | number | null;
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}
/** The `value` of a result: the first rows. */
export interface TableReport extends Table {
  /** How many rows there are; there may be more where `endless`. */
  readonly total: number;
  readonly endless: boolean;
  /** Whether the rows are the wanted ones; absent where none were wanted. */
  readonly matches?: boolean;
  /** Milliseconds in the sandbox. */
  readonly ms: number;
}

/** The table in a result; null when the tool gave none. */
export function tableOf({ value }: { readonly value?: Json }): TableReport | null {
  return value && typeof value === 'object' && 'columns' in value ? (value as unknown as TableReport) : null;
}

/** What may be seen of a problem that is answered by a query: `Problem.extra`. The right query is in `Item.target`. */
export interface QueryTask {
  readonly language: 'sql';
  readonly question: string;
  /** CREATE TABLE statements. */
  readonly schema: string;
  /** SQL that makes the tables and fills them. */
  readonly database: string;
}

/** Null for problems that are answered otherwise. */
export function queryTaskOf({ extra }: { readonly extra?: Json }): QueryTask | null {
  if (!extra || typeof extra !== 'object' || Array.isArray(extra)) return null;
  const { language, database, question } = extra as { readonly [field: string]: Json };
  const known = language === 'sql' && typeof database === 'string' && typeof question === 'string';
  return known ? (extra as unknown as QueryTask) : null;
}
