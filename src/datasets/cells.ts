import type { Json } from '../base/json';

/** Control characters that no text needs: NUL and the like. Tabs and line ends stay. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;

/** A text as it is kept. A formula stays the text it is: nothing here is ever evaluated. */
export const cleaned = (text: string): string => text.replace(controls, '');

/** A value with all its texts cleaned. Keys keep their names and become own fields, `__proto__` too. @throws RangeError when nested too deep */
export function cleanedJson(value: Json, levels = 40): Json {
  if (typeof value === 'string') return cleaned(value);
  if (value === null || typeof value !== 'object') return value;
  if (levels === 0) throw new RangeError('It is nested deeper than 40 levels.');
  if (Array.isArray(value)) return value.map((entry: Json) => cleanedJson(entry, levels - 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [cleaned(key), cleanedJson(inner, levels - 1)]),
  );
}

/** A cell as a text in a prompt: lists and objects as JSON. */
export const textOf = (cell: Json | undefined): string =>
  cell === undefined || cell === null ? '' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);

/** The cells of an object. */
export const cellsOf = (record: { readonly [column: string]: Json }): ReadonlyMap<string, Json> =>
  new Map(Object.entries(record).map(([column, value]) => [cleaned(column), cleanedJson(value)]));
