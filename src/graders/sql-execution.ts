import { readQuery } from '../base/read-query';
import { queryTaskOf, querySource, tableOf } from '../contract/query';
import type { Answer, Item, ToolGrader } from '../contract/task';
import { unusable } from './marks/unusable';

/** Milliseconds for both queries. */
const limit = 10_000;

/**
 * Execution accuracy: a query is right when it gives the rows of the target's `query`, each as often; in their order only where
 * the target's query says one.
 */
const grader: ToolGrader = {
  title: 'The rows a query gives',
  tool: 'sql',
  source(answer, item) {
    const code = codeOf(answer);
    const task = queryTaskOf(item.problem);
    const expect = wantedBy(item);
    if (!code || !task || !expect) return code ? querySource({ code, limit }) : null;
    return querySource({ code, database: task.database, expect, limit });
  },
  read(result, item) {
    const expect = wantedBy(item);
    if (!expect || !queryTaskOf(item.problem)) return unusable(item, "a 'query', and a problem with its database");
    // The target's own query fails: that is no fault of the answer.
    if (/^The (?:wanted query|tables)/.test(result.output)) return { score: null, read: null, why: result.output };
    const table = tableOf(result);
    if (!table) return { score: 0, read: null, why: result.output.slice(0, 300) };
    const read = `${table.total} row${table.total === 1 ? '' : 's'}`;
    return table.matches ? { score: 1, read } : { score: 0, read, why: 'other rows were wanted' };
  },
};
export default grader;

/** What a strategy took for the query, else what can be read in its words. */
function codeOf({ text, value }: Answer): string | null {
  return (typeof value === 'string' ? readQuery(value) : null) ?? readQuery(text);
}

function wantedBy({ target }: Item): string | null {
  const query = target && typeof target === 'object' && 'query' in target ? target.query : target;
  return typeof query === 'string' && query.trim() ? query : null;
}
