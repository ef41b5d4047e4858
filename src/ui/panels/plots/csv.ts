import type { Table } from './figure';

/** RFC 4180. What a spreadsheet would take for a formula is made a text by a leading apostrophe. */
export const csvOf = ({ head, rows }: Table): string =>
  [head, ...rows].map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
