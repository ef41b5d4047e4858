import type { Json } from '../base/json';

/** What a person says of a run. Its tags are in its summary, marks that replace a grader's among its grades. */
export interface Annotation {
  /** Id of the run. */
  readonly run: string;
  /** From 1, poor, to 5, excellent; null while nobody has said. */
  readonly rating: number | null;
  readonly note: string;
}
export const ratings = [1, 2, 3, 4, 5] as const;

/** One change of what is said of a run. Entries are added and never changed. */
export interface Entry {
  readonly run: string;
  /** Place in the log of the run, from 0. */
  readonly index: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The name a person gave themselves; empty where they gave none. */
  readonly by: string;
  readonly what: 'rating' | 'note' | 'tags' | 'mark';
  /** Of a mark: the key of the draft's step, 'end' for the answer. */
  readonly key?: string;
  readonly before: Json;
  readonly after: Json;
}
