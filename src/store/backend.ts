import type { Key, Range } from './key';
import { tableNames, type IndexName, type Row, type RowKey, type TableName } from './tables';

/**
 * Where rows are kept. Everything else in this folder is written against these six methods, so IndexedDB, memory and
 * what joins the two behave alike.
 */
export interface Backend {
  readonly kind: 'indexeddb' | 'memory';
  get<Name extends TableName>(table: Name, key: RowKey<Name>): Promise<Row<Name> | undefined>;
  /** Rows in the order of their keys, or of the keys of an index. */
  list<Name extends TableName>(table: Name, where?: Where<Name>): Promise<Row<Name>[]>;
  /** The keys of the same rows, without reading the rows. */
  scan<Name extends TableName>(table: Name, where?: Where<Name>): Promise<Place<Name>[]>;
  count<Name extends TableName>(table: Name, where?: Where<Name>): Promise<number>;
  /** All or nothing, in this order. @throws ConstraintError when an added key is taken, DataCloneError */
  write(changes: readonly Change[]): Promise<void>;
  /** Replaces a row by what is made of it, with nothing in between. Undefined writes nothing. Returns what was written. */
  update<Name extends TableName>(table: Name, key: RowKey<Name>, change: Alter<Name>): Promise<Row<Name> | undefined>;
  close(): void;
}

export type Alter<Name extends TableName> = (row: Row<Name> | undefined) => Row<Name> | undefined;

export interface Where<Name extends TableName> {
  /** Absent: the key of the table. */
  readonly index?: IndexName<Name>;
  /** Absent: all. */
  readonly range?: Range;
  readonly descending?: boolean;
  readonly limit?: number;
}
/** `key` is the key of the index that was asked for; `primary` the key of the row. */
export interface Place<Name extends TableName> {
  readonly key: Key;
  readonly primary: RowKey<Name>;
}

/** `under` removes all rows whose key begins with this list; an empty list empties the table. */
export type Change = {
  [Name in TableName]:
    | { readonly table: Name; readonly put: Row<Name> }
    | { readonly table: Name; readonly add: Row<Name> }
    | { readonly table: Name; readonly remove: RowKey<Name> }
    | { readonly table: Name; readonly under: readonly Key[] };
}[TableName];
/** Empties every table. */
export const everything = tableNames.map((table) => ({ table, under: [] }) as Change);
