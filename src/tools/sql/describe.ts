import type { CellValue, Table } from '../../contract/query';

/** Rows and characters of a cell that a model reads. */
const shownRows = 20;
const shownWidth = 60;

/** A result as a model or a person reads it: a line of names, a line for each row, and how many there are. */
export function describeTable({ columns, rows }: Table, endless: boolean): string {
  if (!columns.length) return 'It ran and gave no rows.';
  const lines = [columns, ...rows.slice(0, shownRows)].map((row) => row.map(written).join(' | '));
  const count = `${endless ? 'more than ' : ''}${rows.length} row${rows.length === 1 ? '' : 's'}`;
  return [...lines, rows.length > shownRows ? `… (${count})` : `(${count})`].join('\n');
}

function written(value: CellValue): string {
  const text = value === null ? 'NULL' : String(value).replace(/\s+/g, ' ');
  return text.length > shownWidth ? `${text.slice(0, shownWidth)}…` : text;
}

/** Tables and their columns; one row a column. */
export const tablesQuery = `SELECT m.name AS "table", p.name AS "column", p.type AS type,
  CASE WHEN p.pk THEN 'primary key' WHEN f."table" IS NOT NULL THEN 'refers to ' || f."table" ELSE '' END AS key
FROM sqlite_schema m JOIN pragma_table_info(m.name) p
LEFT JOIN pragma_foreign_key_list(m.name) f ON f."from" = p.name
WHERE m.type = 'table' ORDER BY m.rowid, p.cid`;
