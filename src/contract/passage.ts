import type { Json } from '../base/json';

/** A text that somebody added to look things up in. */
export interface GivenDocument {
  /** The same text has the same id everywhere. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
/** A piece of text that is found as a whole. */
export interface Passage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
/** Which texts: those that came with the page, those that somebody added, or both. */
export type Library = 'bundled' | 'own' | 'all';

/**
 * What the tool `retrieve` does: as JSON text, `searchSource(search)`. A source that is no such JSON is a query to all texts.
 * With `open` the passage of that id is given and nothing is searched. Several queries give one ranking, by the sum of
 * 1 / (`fuse` + place) over their rankings (reciprocal rank fusion, Cormack et al. 2009; `fuse` is 60 when absent).
 */
export type Search =
  | {
      readonly query: string | readonly string[];
      readonly top?: number;
      readonly library?: Library;
      readonly fuse?: number;
      /** By words alone, also where there is a model for meanings. Else by both where there is one. */
      readonly by?: 'words';
    }
  | { readonly open: string; readonly library?: Library };
export const searchSource = (search: Search): string => JSON.stringify(search);

/** `score` is BM25, or of the fusion of several, which that with a ranking by meaning is: comparable within one search and not between two. */
export interface FoundPassage extends Passage {
  readonly score: number;
}
/** The `value` of a result, best first. */
export interface PassageReport {
  readonly passages: readonly FoundPassage[];
  /** How many there are to choose from. */
  readonly among: number;
  /** The model by which meanings were compared; absent where passages were found by their words alone. */
  readonly meaning?: string;
}

/** The passages in a result; none where the tool gave none. */
export function passagesOf({ value }: { readonly value?: Json }): readonly FoundPassage[] {
  return value && typeof value === 'object' && 'passages' in value ? (value as unknown as PassageReport).passages : [];
}

/** Where a problem is to be looked up (`Problem.extra`): its own library, else all texts there are. */
export function libraryOf({ extra }: { readonly extra?: Json }): Library {
  const library = extra && typeof extra === 'object' && 'library' in extra ? extra.library : 'all';
  return library === 'bundled' || library === 'own' ? library : 'all';
}
