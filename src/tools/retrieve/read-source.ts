import type { Json } from '../../base/json';
import type { Library, Search } from '../../contract/passage';

/** Passages a search gives. */
const usual = 5;
const most = 100;
/** Characters of a query that are looked up. */
const longest = 4_000;

/** What a source wants; text that is no such JSON is a query. @throws RangeError naming the field that breaks the format */
export function readSource(source: string): Search & { readonly library: Library; readonly top: number } {
  const given = readJson(source) ?? { query: source };
  const { query, open, top = usual, library = 'all' } = given;
  if (library !== 'bundled' && library !== 'own' && library !== 'all')
    throw new RangeError(`'library' is ${shown(library)}; give "bundled", "own" or "all".`);
  if (typeof top !== 'number' || !Number.isInteger(top) || top < 1 || top > most)
    throw new RangeError(`'top' is ${shown(top)}; give a whole number from 1 to ${most}.`);
  if (typeof open === 'string') return { open, library, top };
  if (typeof query !== 'string') throw new RangeError(`'query' is ${shown(query ?? null)}; give words to look for.`);
  return { query: query.slice(0, longest), library, top };
}

function readJson(source: string): { readonly [name: string]: Json } | null {
  if (!source.trimStart().startsWith('{')) return null;
  try {
    const read = JSON.parse(source) as { readonly [name: string]: Json };
    return 'query' in read || 'open' in read ? read : null;
  } catch {
    return null; // Words that begin with a brace.
  }
}

const shown = (value: Json): string => JSON.stringify(value).slice(0, 80);
