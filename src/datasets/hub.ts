import type { Json } from '../base/json';
import { cellsOf } from './cells';
import type { BadRow, Row } from './row';

/** What is asked for at once; the server gives no more. */
export const pageLength = 100;
export const officialServer = 'https://datasets-server.huggingface.co';

/** A part of a dataset on a hub. */
export interface HubPart {
  readonly config: string;
  readonly split: string;
}
type Fields = { readonly [field: string]: Json };
const fieldsOf = (value: Json | undefined): Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** "owner/name" or "name", also out of a copied address. @throws RangeError that quotes what is no name */
export function hubName(text: string): string {
  const name = text
    .trim()
    .replace(/^https?:\/\/[^/]+\/datasets\//, '')
    .replace(/[?#].*$/, '')
    .replace(/\/(?:viewer|tree|blob)\/.*$|\/$/, '');
  if (/^[\w.-]{1,96}(?:\/[\w.-]{1,96})?$/.test(name) && !name.includes('..')) return name;
  throw new RangeError(
    `'${text.trim().slice(0, 80)}' is no name of a dataset; write it as owner/name, for example openai/gsm8k.`,
  );
}

/** Addresses of the dataset viewer's interface (huggingface.co/docs/dataset-viewer). */
export const splitsAddress = (server: string, dataset: string): string =>
  `${server}/splits?${new URLSearchParams({ dataset })}`;
export const rowsAddress = (
  server: string,
  dataset: string,
  { config, split }: HubPart,
  offset: number,
  length = pageLength,
): string =>
  `${server}/rows?${new URLSearchParams({ dataset, config, split, offset: String(offset), length: String(length) })}`;

/** The parts in an answer to `splits`; the one called "test" or "validation" comes first: it is what models are measured on. */
export function partsOf(answer: Json): readonly HubPart[] {
  const parts = listOf(fieldsOf(answer)['splits']).flatMap((entry) => {
    const { config, split } = fieldsOf(entry);
    return typeof config === 'string' && typeof split === 'string' ? [{ config, split }] : [];
  });
  const rank = ({ split }: HubPart) => ['test', 'validation'].indexOf(split) >>> 0;
  return parts.sort((one, other) => rank(one) - rank(other));
}

/** Rows in an answer to `rows`, and how many there are in all. A row with a cell the server cut short is a bad one. */
export function rowsOf(answer: Json): { readonly rows: readonly (Row | BadRow)[]; readonly total: number } {
  const { rows, num_rows_total: total } = fieldsOf(answer);
  const read = listOf(rows).map((entry): Row | BadRow => {
    const { row, row_idx: index, truncated_cells: cut } = fieldsOf(entry);
    const line = Number(index) + 1;
    const names = listOf(cut).map(String);
    if (names.length) return { line, problem: `The server cut its cell '${names[0]}' short, because it is too large.` };
    return { line, cells: cellsOf(fieldsOf(row)) };
  });
  return { rows: read, total: typeof total === 'number' ? total : read.length };
}

/** What a server says went wrong; null when it says nothing. */
export function hubError(answer: Json): string | null {
  const { error } = fieldsOf(answer);
  return typeof error === 'string' && error ? error.slice(0, 300) : null;
}
