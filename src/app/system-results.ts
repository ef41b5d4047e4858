import type { Json } from '../base/json';

/** What every strategy did on the bundled model, as `npm run systems` measured it. */
export interface SystemResults {
  /** ISO 8601. */
  readonly date: string;
  /** Models, problems, seed and machine, by name. */
  readonly settings: { readonly [name: string]: Json };
  readonly rows: readonly SystemResult[];
}
export interface SystemResult {
  /** Id of a strategy. */
  readonly strategy: string;
  /** Title of a preset. */
  readonly preset?: string;
  readonly options: { readonly [name: string]: Json };
  /** Problems. */
  readonly n: number;
  /** Problems whose first draft was right, of n; null where nothing was graded. */
  readonly before: number | null;
  /** Problems whose answer was right, of n. */
  readonly after: number | null;
  /** Problems that went from wrong to right. */
  readonly fixed: number | null;
  /** Problems that went from right to wrong. */
  readonly harmed: number | null;
  /** Over all n problems together. */
  readonly calls: number;
  readonly tokens: number;
  readonly formatFailures: number;
  readonly milliseconds: number;
  /** Present when a script spoke instead of the bundled models, which cannot write its language. */
  readonly scripted?: boolean;
  /** Why it ended early. */
  readonly error?: string;
}

/** Fetches what was measured; null when nothing was yet. @throws TypeError that quotes what cannot be read */
export async function fetchResults(base: string): Promise<SystemResults | null> {
  const response = await fetch(new URL('data/results.json', base));
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`data/results.json answers ${response.status}; reload the page.`);
  // Some servers answer a missing file with the page itself.
  if (response.headers.get('content-type')?.includes('html')) return null;
  return readResults(await response.json());
}

/** @throws TypeError that quotes the bad value */
export function readResults(value: unknown): SystemResults {
  const { date, settings, rows } = record(value, 'results');
  if (typeof date !== 'string' || Number.isNaN(Date.parse(date))) throw wrong(date, 'date', 'a date');
  if (!Array.isArray(rows)) throw wrong(rows, 'rows', 'a list');
  return { date, settings: record(settings, 'settings') as SystemResults['settings'], rows: rows.map(readRow) };
}

const counts = ['n', 'calls', 'tokens', 'formatFailures', 'milliseconds'] as const;
const marks = ['before', 'after', 'fixed', 'harmed'] as const;

function readRow(value: unknown, index: number): SystemResult {
  const at = `rows[${index}]`;
  const row = record(value, at);
  if (typeof row['strategy'] !== 'string') throw wrong(row['strategy'], `${at}.strategy`, 'a name');
  for (const name of ['preset', 'error'])
    if (row[name] !== undefined && typeof row[name] !== 'string') throw wrong(row[name], `${at}.${name}`, 'a text');
  if (row['scripted'] !== undefined && typeof row['scripted'] !== 'boolean')
    throw wrong(row['scripted'], `${at}.scripted`, 'true or false');
  for (const name of counts) if (!isCount(row[name])) throw wrong(row[name], `${at}.${name}`, 'a number from 0');
  for (const name of marks) {
    const whole = Number.isInteger(row[name]) && isCount(row[name]) && (row[name] as number) <= (row['n'] as number);
    if (row[name] !== null && !whole) throw wrong(row[name], `${at}.${name}`, 'a count of at most n, or null');
  }
  record(row['options'], `${at}.options`);
  return row as unknown as SystemResult;
}

const isCount = (value: unknown) => typeof value === 'number' && value >= 0 && Number.isFinite(value);

function record(value: unknown, at: string): { readonly [name: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(value, at, 'an object');
  return value as { readonly [name: string]: unknown };
}

const wrong = (value: unknown, at: string, needed: string) =>
  new TypeError(
    `The field '${at}' of the measured results is ${JSON.stringify(value) ?? 'missing'}; it must be ${needed}.`,
  );
