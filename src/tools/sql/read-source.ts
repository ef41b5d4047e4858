import type { Json } from '../../base/json';
import type { Query } from '../../contract/query';

const shortest = 100;
const usual = 3_000;
const longest = 30_000;

/** The query in a source; text that is no such JSON is SQL itself. @throws RangeError naming the field that breaks the format */
export function readSource(source: string): Required<Omit<Query, 'expect'>> & Pick<Query, 'expect'> {
  const given = readJson(source);
  if (!given || !('code' in given)) return { code: source, database: '', write: false, limit: usual };
  const { code, database = '', expect, write = false, limit = usual } = given;
  const text = (name: string, value: Json) => {
    if (typeof value === 'string') return value;
    throw new RangeError(`'${name}' is ${JSON.stringify(value).slice(0, 80)}; give SQL as text.`);
  };
  if (typeof write !== 'boolean') throw new RangeError(`'write' is ${JSON.stringify(write)}; give true or false.`);
  if (typeof limit !== 'number' || !(limit >= shortest && limit <= longest))
    throw new RangeError(`'limit' is ${JSON.stringify(limit)}; give ${shortest} to ${longest} milliseconds.`);
  return {
    code: text('code', code!),
    database: text('database', database),
    write,
    limit,
    ...(expect === undefined ? {} : { expect: text('expect', expect) }),
  };
}

function readJson(source: string): { readonly [name: string]: Json } | null {
  if (!source.trimStart().startsWith('{')) return null;
  try {
    return JSON.parse(source) as { readonly [name: string]: Json };
  } catch {
    return null; // SQL does not begin with a brace; running it says so.
  }
}
