import type { Json } from '../../base/json';
import type { Library } from '../../contract/passage';

/** Passages a search gives. */
const usual = 5;
const most = 100;
/** Characters of a query that are looked up. */
const longest = 4_000;

/** Queries that are fused. */
const mostQueries = 20;

/** What a source wants: a passage by its name, or a ranking. */
export type Wish = { readonly library: Library } & (
  | { readonly open: string }
  | { readonly queries: readonly string[]; readonly top: number; readonly fuse: number; readonly words: boolean }
);

/** Text that is no such JSON is a query. @throws RangeError naming the field that breaks the format */
export function readSource(source: string): Wish {
  const { query, open, top = usual, library = 'all', fuse = 60, by = null } = readJson(source) ?? { query: source };
  if (library !== 'bundled' && library !== 'own' && library !== 'all')
    throw new RangeError(`'library' is ${shown(library)}; give "bundled", "own" or "all".`);
  if (typeof top !== 'number' || !Number.isInteger(top) || top < 1 || top > most)
    throw new RangeError(`'top' is ${shown(top)}; give a whole number from 1 to ${most}.`);
  if (typeof fuse !== 'number' || !(fuse >= 0)) throw new RangeError(`'fuse' is ${shown(fuse)}; give 0 or more.`);
  if (by !== null && by !== 'words') throw new RangeError(`'by' is ${shown(by)}; give "words", or leave it out.`);
  if (typeof open === 'string') return { open, library };
  const queries = Array.isArray(query) ? query : [query];
  if (!queries.length || queries.length > mostQueries || !queries.every((one) => typeof one === 'string'))
    throw new RangeError(
      `'query' is ${shown(query ?? null)}; give words to look for, or a list of up to ${mostQueries}.`,
    );
  return {
    queries: queries.map((one) => (one as string).slice(0, longest)),
    top,
    library,
    fuse,
    words: by === 'words',
  };
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
