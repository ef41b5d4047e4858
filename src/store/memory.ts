import type { Backend, Change, Place, Where } from './backend';
import { compareKeys, inRange, under, type Key, type Range } from './key';
import { keyOf, keys, tableNames, type Row, type RowKey, type TableName } from './tables';

interface Entry {
  readonly key: Key;
  readonly row: unknown;
}
type Table = Entry[];

/** Rows in sorted lists. Gone with the page. */
export function memoryBackend(): Backend {
  let tables = emptyTables();
  return {
    kind: 'memory',
    async get<Name extends TableName>(table: Name, key: RowKey<Name>) {
      return rowAt(tables[table], key) as Row<Name> | undefined;
    },
    async list(table, where) {
      return select(tables[table], table, where).map(({ row }) => row as Row<typeof table>);
    },
    async scan(table, where) {
      return select(tables[table], table, where).map(({ key, primary }) => ({ key, primary }) as Place<typeof table>);
    },
    async count(table, where) {
      return select(tables[table], table, where).length;
    },
    async write(changes) {
      const touched = new Map(changes.map(({ table }): [TableName, Table] => [table, [...tables[table]]]));
      for (const change of changes) apply(touched.get(change.table)!, change);
      tables = { ...tables, ...Object.fromEntries(touched) };
    },
    async update(table, key, change) {
      const row = change(rowAt(tables[table], key) as Row<typeof table> | undefined);
      if (row !== undefined) insert(tables[table], keyOf(table, row), structuredClone(row));
      return row;
    },
    close() {},
  };
}

const emptyTables = () =>
  Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Record<TableName, Table>;

/** Place of the first entry whose key is not before this one. */
function placeOf(table: Table, key: Key): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareKeys(table[middle]!.key, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
function rowAt(table: Table, key: Key): unknown {
  const entry = table[placeOf(table, key)];
  return entry && compareKeys(entry.key, key) === 0 ? entry.row : undefined;
}
function insert(table: Table, key: Key, row: unknown): void {
  const place = placeOf(table, key);
  const taken = place < table.length && compareKeys(table[place]!.key, key) === 0;
  table.splice(place, taken ? 1 : 0, { key, row });
}
function remove(table: Table, range: Range): void {
  const start = range.lower === undefined ? 0 : placeOf(table, range.lower);
  let end = start;
  while (end < table.length && inRange(table[end]!.key, range)) end++;
  table.splice(start, end - start);
}

function apply(table: Table, change: Change): void {
  if ('remove' in change) return remove(table, { lower: change.remove, upper: change.remove });
  if ('under' in change) return remove(table, change.under.length ? under(change.under) : {});
  const row = 'put' in change ? change.put : change.add;
  const key = keyOf(change.table, row);
  if ('add' in change && rowAt(table, key) !== undefined) {
    throw new DOMException(`Key ${JSON.stringify(key)} is taken in ${change.table}`, 'ConstraintError');
  }
  insert(table, key, structuredClone(row));
}

function select<Name extends TableName>(table: Table, name: Name, where: Where<Name> = {}) {
  const { index, range = {}, descending, limit } = where;
  const found = index === undefined ? slice(table, range) : byIndex(table, name, index, range);
  if (descending) found.reverse();
  return limit === undefined ? found : found.slice(0, limit);
}
function slice(table: Table, range: Range) {
  const found = [];
  for (let at = range.lower === undefined ? 0 : placeOf(table, range.lower); at < table.length; at++) {
    const { key, row } = table[at]!;
    if (!inRange(key, range)) break;
    found.push({ key, primary: key, row });
  }
  return found;
}
function byIndex(table: Table, name: TableName, index: string, range: Range) {
  const keysOf = (keys[name].indexes as Record<string, (row: unknown) => readonly Key[]>)[index]!;
  return table
    .flatMap(({ key: primary, row }) => keysOf(row).map((key) => ({ key, primary, row })))
    .filter(({ key }) => inRange(key, range))
    .sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.primary, b.primary));
}
