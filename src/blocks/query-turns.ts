import type { Message } from '../contract/engine';
import { querySource, queryTaskOf, tableOf, type TableReport } from '../contract/query';
import type { Context, Said, Steps } from '../contract/strategy';
import { readQuery } from '../base/read-query';
import type { Draft } from './act';
import { reply } from './converse';

/** A query that was written and run. */
export interface Tried extends Draft {
  /** Empty where none was written. */
  readonly query: string;
  /** What running it said. */
  readonly result: string;
  /** Its rows; null where it did not run. */
  readonly table: TableReport | null;
}
/** An attempt in several turns. */
export interface QueryTurns {
  readonly turns: readonly Tried[];
  /** The query it ends with: the one it gave as its solution, else the last that ran. */
  readonly last: Tried;
  readonly solved: boolean;
}

/**
 * Write a query, see what it gives, and write a better one, until one is given as the solution. `messages` ask for the first,
 * `again` is the wording (with {result}) that asks for the next.
 */
export async function* queryTurns(
  context: Context,
  messages: readonly Message[],
  { purpose, again, turns }: { readonly purpose: string; readonly again: string; readonly turns: number },
): Steps<QueryTurns> {
  const tried: Tried[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const said = yield* context.generate({ role: 'actor', purpose }, { messages });
    const one = yield* tryQuery(context, said);
    tried.push(one);
    if (one.query && /^\W*solution\b/im.test(said.text) && one.table) return { turns: tried, last: one, solved: true };
    messages = reply(context, messages, said.text, again, { result: one.result });
  }
  return { turns: tried, last: tried.findLast(({ table }) => table !== null) ?? tried.at(-1)!, solved: false };
}

/** Runs what was said as a query, and takes it as an attempt at the problem. */
async function* tryQuery(context: Context, { text, key }: Said): Steps<Tried> {
  const query = readQuery(text) ?? '';
  const draft = { text, value: query || null, key };
  yield context.note({ type: 'draft-ready', draft: { text, value: draft.value }, of: key });
  if (!query) {
    const message = `No query in: "${text.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: 'query', message });
    return { ...draft, query, result: 'There was no query. Write one in a code block.', table: null };
  }
  const database = queryTaskOf(context.problem)?.database;
  const result = yield* context.call('sql', querySource({ code: query, ...(database ? { database } : {}) }));
  return { ...draft, query, result: result.output, table: result.ok ? tableOf(result) : null };
}
