import type { CellValue, Table } from '../../contract/query';

/**
 * Whether two results are the same rows, each as often, in this order of columns; names of columns do not count, and the order of
 * rows does only where the wanted query says one (execution accuracy, as for BIRD by Li et al. 2023, on multisets).
 */
export function sameRows(given: Table, wanted: Table, ordered: boolean): boolean {
  if (given.rows.length !== wanted.rows.length) return false;
  if (wanted.rows.length && given.columns.length !== wanted.columns.length) return false;
  const spelt = ({ rows }: Table) => rows.map((row) => JSON.stringify(row.map(compared)));
  const [one, other] = ordered ? [spelt(given), spelt(wanted)] : [spelt(given).sort(), spelt(wanted).sort()];
  return one.every((row, place) => row === other[place]);
}

/** Sums of decimal fractions differ in their last digits by the order they are added in. */
const compared = (value: CellValue): CellValue =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(9)) : value;

/** Whether a query says an order for its rows: an ORDER BY that stands in no parentheses. */
export function saysOrder(query: string): boolean {
  let text = query.replace(/'(?:[^']|'')*'|"[^"]*"|--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/\([^()]*\)/g, ' ');
  }
  return /\border\s+by\b/i.test(text);
}
