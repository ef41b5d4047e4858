import type { Json } from '../base/json';

/** What prompt optimisers made of a bad wording, on problems they never saw, as `npm run prompts` measured it. */
export interface PromptResults {
  /** ISO 8601. */
  readonly date: string;
  /** Models, problems and author, by name. */
  readonly settings: { readonly [name: string]: Json };
  readonly bad: string;
  readonly good: string;
  readonly rows: readonly PromptResult[];
}
export interface PromptResult {
  /** `bad`, `good`, `transferred` or `optimised` of PromptBridge, or the id of the strategy that made the wordings. */
  readonly from: string;
  /** Sets of problems: one wording each. */
  readonly sets: number;
  /** Held-out problems of all sets. */
  readonly n: number;
  readonly right: number;
  /** Share of `n`; Wilson at the effective sample size. */
  readonly share: Figure;
  /** In shares; paired bootstrap over sets. */
  readonly overBad: Figure;
  readonly overGood: Figure;
  /** Share of the way from the bad to the good wording; bootstrap over sets. */
  readonly recovered: Figure;
  /** Calls of a model a set, its proposals included. */
  readonly calls: number;
  /** Replies of all sets that could not be read. */
  readonly unread: number;
  /** How many sets ended with each wording, the most frequent one first. */
  readonly wordings: readonly { readonly wording: string; readonly sets: number }[];
}
/** With its interval of 95 %; null where there is none. */
export interface Figure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Fetches what was measured; null when nothing was. @throws TypeError that quotes what cannot be read */
export async function fetchPromptResults(base: string): Promise<PromptResults | null> {
  const response = await fetch(new URL('data/prompts.json', base));
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`data/prompts.json answers ${response.status}; reload the page.`);
  // Some servers answer a missing file with the page itself.
  if (response.headers.get('content-type')?.includes('html')) return null;
  return readPromptResults(await response.json());
}

/** @throws TypeError that quotes the bad value */
export function readPromptResults(value: unknown): PromptResults {
  const { date, settings, bad, good, rows } = record(value, 'results');
  for (const [name, text] of Object.entries({ date, bad, good }))
    if (typeof text !== 'string') throw wrong(text, name, 'a text');
  record(settings, 'settings');
  if (!Array.isArray(rows)) throw wrong(rows, 'rows', 'a list');
  rows.forEach(checkRow);
  return value as PromptResults;
}

const counts = ['sets', 'n', 'right', 'calls', 'unread'] as const;
const figures = ['share', 'overBad', 'overGood', 'recovered'] as const;

function checkRow(value: unknown, index: number): void {
  const at = `rows[${index}]`;
  const row = record(value, at);
  if (typeof row['from'] !== 'string') throw wrong(row['from'], `${at}.from`, 'a name');
  for (const name of counts)
    if (!(typeof row[name] === 'number' && row[name] >= 0)) throw wrong(row[name], `${at}.${name}`, 'a number from 0');
  for (const name of figures)
    for (const [bound, number] of Object.entries(record(row[name], `${at}.${name}`)))
      if (number !== null && typeof number !== 'number')
        throw wrong(number, `${at}.${name}.${bound}`, 'a number or null');
  if (!Array.isArray(row['wordings'])) throw wrong(row['wordings'], `${at}.wordings`, 'a list');
}

function record(value: unknown, at: string): { readonly [name: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(value, at, 'an object');
  return value as { readonly [name: string]: unknown };
}

const wrong = (value: unknown, at: string, needed: string) =>
  new TypeError(
    `The field '${at}' of the measured prompts is ${JSON.stringify(value) ?? 'missing'}; it must be ${needed}.`,
  );
