import { contentHash } from '../base/hash';
import type { Grader, Item } from '../contract/task';
import type { ToolResult } from '../contract/tool';
import { guessMapping } from '../datasets/guess';
import { type DatasetItem, itemOf } from '../datasets/item';
import type { Mapping } from '../datasets/mapping';
import { type BadRow, isBad, type Row } from '../datasets/row';
import { breathing } from './breathe';
import type { TableSource } from './table-source';

export { mappingProblem, type Mapping } from '../datasets/mapping';
export { endings } from '../datasets/formats';
export type { BadRow, DatasetItem };

/** The beginning of a table, and how its rows are probably meant. */
export interface Glance {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly mapping: Mapping;
}
const firstRows = 50;

/** @throws RangeError when no row can be read */
export async function glance(
  source: TableSource,
  graders: ReadonlyMap<string, Grader>,
  signal: AbortSignal,
): Promise<Glance> {
  const rows: Row[] = [];
  let wrong: BadRow | undefined;
  for await (const row of source.rows(signal)) {
    if (!isBad(row)) rows.push(row);
    else if (!rows.length && !wrong) wrong = row;
    if (rows.length === firstRows) break;
  }
  if (!rows.length) {
    const why = wrong ? `line ${wrong.line}: ${wrong.problem}` : 'there is no row below the names of its columns.';
    throw new RangeError(`'${source.source}' has no row that can be read: ${why}`);
  }
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  return { columns, rows, mapping: guessMapping(columns, rows, [...graders.keys()]) };
}

/** A table read from end to end. */
export interface Checked {
  /** `dataset-` and a hash of the items. */
  readonly id: string;
  readonly items: readonly DatasetItem[];
  /** How many rows cannot be used. */
  readonly refused: number;
  /** The first of them, with what is wrong. */
  readonly bad: readonly BadRow[];
  /** Why it was not read further; null when it was read to its end. */
  readonly cut: string | null;
}
const shownBad = 200;
/** What a page can hold while it reads. */
export const mostItems = 200_000;
const mostCharacters = 300_000_000;
/** Items that are hashed at once. */
const batch = 500;

/** Reads all rows, and makes items of those that can be used. @throws what the source throws, the reason of the signal */
export async function check(
  source: TableSource,
  mapping: Mapping,
  graders: ReadonlyMap<string, Grader>,
  signal: AbortSignal,
  onProgress: (share: number, rows: number) => void,
): Promise<Checked> {
  const items: DatasetItem[] = [];
  const bad: BadRow[] = [];
  let [refused, rows, characters, share, hash] = [0, 0, 0, 0, contentHash(mapping.grader)];
  let cut: string | null = null;
  for await (const row of breathing(
    source.rows(signal, (read) => (share = read)),
    signal,
  )) {
    rows++;
    const made = isBad(row) ? row.problem : usable(row, mapping, graders);
    if (typeof made === 'string') {
      refused++;
      if (bad.length < shownBad) bad.push({ line: row.line, problem: made });
    } else {
      items.push(made);
      characters += made.prompt.length + JSON.stringify([made.target, made.extra ?? null]).length;
      if (items.length % batch === 0) hash = contentHash([hash, items.slice(-batch)]);
    }
    if (rows % 200 === 0) onProgress(share, rows);
    if (items.length === mostItems) cut = `Only the first ${mostItems.toLocaleString('en')} problems are taken.`;
    if (characters > mostCharacters)
      cut = `Only the first ${items.length.toLocaleString('en')} problems are taken: together they are too long.`;
    if (cut) break;
  }
  onProgress(1, rows);
  const rest = items.slice(items.length - (items.length % batch));
  return { id: `dataset-${contentHash([hash, rest]).slice(0, 16)}`, items, refused, bad, cut };
}

/** The item of a row, or what is wrong with it as a sentence: also when its grader cannot use its target. */
export function usable(row: Row, mapping: Mapping, graders: ReadonlyMap<string, Grader>): DatasetItem | string {
  const item = itemOf(row, mapping);
  if (typeof item === 'string') return item;
  const { target, tags: _tags, ...problem } = item;
  return refusal({ problem: { id: 'the row', ...problem }, target, grader: mapping.grader }, graders) ?? item;
}

/** What a grader reads that has a fault to find in its item only. */
const unrun: ToolResult = { ok: false, reason: 'error', output: '' };

/** Why a grader cannot mark an item; null when it can. A person can mark anything. */
function refusal(item: Item, graders: ReadonlyMap<string, Grader>): string | null {
  const grader = graders.get(item.grader);
  if (!grader) return `There is no grader '${item.grader}'.`;
  if (item.grader === 'human') return null;
  if ('grade' in grader) {
    const { score, why } = grader.grade({ text: '0' }, item);
    return score === null ? (why ?? 'Its grader cannot use its answer.') : null;
  }
  if ('tool' in grader)
    return item.target === null ? 'It has no answer.' : (grader.read(unrun, item).why ?? '') || null;
  if (grader.conversations({ text: '0' }, item).length) return null;
  return grader.read([], item).why ?? 'Its grader cannot use its answer.';
}

/** One line of JSON an item, which can be imported again. */
export function* exported(items: readonly Item[]): Generator<string, void, void> {
  for (const { problem, target, grader, tags } of items)
    yield JSON.stringify({
      id: problem.id,
      prompt: problem.prompt,
      ...(problem.choices ? { choices: problem.choices } : {}),
      ...(problem.extra === undefined ? {} : { extra: problem.extra }),
      target,
      grader,
      ...(tags ? { tags } : {}),
    });
}
