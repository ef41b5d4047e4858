import type { Query } from '../contract/query';
import type { Cell, Heard } from '../contract/sandbox';
import type { ToolKind, ToolResult } from '../contract/tool';
import { keptCell } from './sandbox/kept-cell';
import type { Ran, Reported } from './sql/boot';
import { describeTable, tablesQuery } from './sql/describe';
import { fetchRuntime, type Runtime } from './sql/files';
import { readSource } from './sql/read-source';
import { sameRows, saysOrder } from './sql/same-rows';

/** Milliseconds in which SQLite starts, also on a slow device. */
const starting = 60_000;
/** Characters a worker may say altogether; one that has said half of it is not used again. */
const room = 40_000_000;
/** Rows that are kept in the record of a run. */
const keptRows = 200;

/** Runs SQL (`src/contract/query.ts`) on SQLite, each source on a database of its own, which it may only read. */
const kind: ToolKind = {
  title: 'SQL',
  summary: 'Runs a query on a small database in a sandbox, with SQLite.',
  async start(means) {
    const sandbox = await means.sandbox();
    let runtime: Runtime | null = null;
    const fresh = async (signal: AbortSignal) => {
      const { script, wasm } = runtime!;
      const cell = sandbox.open(script, room);
      cell.send(wasm);
      const heard = await cell.next(starting, signal);
      if ('text' in heard && heard.text === 'ready') return cell;
      cell.close();
      throw new Error(`SQLite did not start (${JSON.stringify(heard).slice(0, 300)}). Try again.`);
    };
    const kept = keptCell();
    const said = new WeakMap<Cell, number>();
    return async (source, signal, report = () => {}) => {
      let query;
      try {
        query = readSource(source);
      } catch (error) {
        return { ok: false, reason: 'error', output: (error as Error).message };
      }
      runtime ??= await fetchRuntime(means.file, signal, report);
      report({ doing: 'Starting SQLite' });
      const cell = kept.take() ?? (await fresh(signal));
      const began = performance.now();
      const { code, database, write, expect } = query;
      const queries = [code.trim() ? code : tablesQuery, ...(expect === undefined ? [] : [expect])];
      cell.send({ database, queries, write });
      const heard = await cell.next(query.limit, signal);
      const length = (said.get(cell) ?? 0) + ('text' in heard ? heard.text.length : room);
      said.set(cell, length);
      if (length < room / 2) kept.keep(cell);
      else cell.close();
      return resultOf(heard, query, Math.round(performance.now() - began));
    };
  },
};
export default kind;

function resultOf(heard: Heard, { limit, expect }: Pick<Query, 'limit' | 'expect'>, ms: number): ToolResult {
  if ('lost' in heard) {
    const reason = heard.lost === 'output' ? 'error' : heard.lost;
    const words = { timeout: `It did not end in ${limit} ms.`, memory: 'It took all memory.' };
    return { ok: false, reason, output: reason === 'error' ? 'It gave more than there is room for.' : words[reason] };
  }
  if ('error' in heard) return { ok: false, reason: 'error', output: heard.error };
  const reported = JSON.parse(heard.text) as Reported;
  if ('broken' in reported)
    return { ok: false, reason: 'error', output: `The tables cannot be made: ${plain(reported.broken)}.` };
  const [given, wanted] = reported.ran as readonly [Ran, Ran | undefined];
  if ('fault' in given) return { ok: false, reason: given.fault, output: explained(given.message) };
  if (wanted && 'fault' in wanted)
    return { ok: false, reason: 'error', output: `The wanted query does not run: ${plain(wanted.message)}.` };
  const { columns, rows, endless } = given;
  const matches = wanted && !endless && sameRows(given, wanted, saysOrder(expect!));
  const value = {
    columns,
    rows: rows.slice(0, keptRows),
    total: rows.length,
    endless,
    ...(wanted && { matches: matches === true }),
    ms,
  };
  return { ok: true, output: describeTable(given, endless), value };
}

/** "SQLITE_ERROR: sqlite3 result code 1: no such column: a" without its codes. */
const plain = (message: string): string =>
  message
    .replace(/^SQLITE_\w+: /, '')
    .replace(/^sqlite3 result code \d+: /, '')
    .slice(0, 500);

const explained = (message: string): string =>
  /not authorized|prohibited/.test(message)
    ? `Error: ${plain(message)}; the tables can only be read.`
    : `Error: ${plain(message)}`;
