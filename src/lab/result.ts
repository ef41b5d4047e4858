import type { Cell } from './plan';
import type { Readings } from './measures/measure';
import type { Signals } from './signals';

/** What came of one cell: read from its run and its marks, kept small, enough for every statistic of the Lab. */
export interface CellResult extends Cell {
  /** Id of the run. */
  readonly run: string;
  /** Id of the problem: the same problem pairs contestants. */
  readonly problem: string;
  readonly status: 'waiting' | 'running' | 'ended' | 'failed';
  /** Why it failed. */
  readonly error?: string;
  /** The mark of each draft in the order they were written, in [0, 1]; null where it could not be marked. */
  readonly drafts: readonly (number | null)[];
  /** The mark of the answer, in [0, 1]; null where it could not be marked or there is none. */
  readonly score: number | null;
  /** A person gave the mark of the answer or of a draft. */
  readonly byPerson?: boolean;
  /** What was compared with the target. */
  readonly read: string | null;
  readonly verdicts: readonly CellVerdict[];
  /** How sure somebody was of its drafts; absent where the run tells nothing of it. */
  readonly signals?: readonly Signals[];
  /** What else there is to say of the run, by the ids of measures; absent where there is nothing. */
  readonly measures?: { readonly [measure: string]: Readings };
  readonly cost: Cost;
  /** The part of the cost that was not paid again, because the completion was kept from another run. */
  readonly saved: Cost;
  /** What the first draft cost; absent where there is none. A plain answer of the same actor costs as much. */
  readonly first?: Cost;
  /** Labels of the item. */
  readonly tags: readonly string[];
}
/** What a judge said of a draft. */
export interface CellVerdict {
  /** How sure the judge is that the draft is right, in [0, 1]; null when its verdict could not be read. */
  readonly score: number | null;
  /** Which draft it speaks of: a place in `drafts`; null when that is not known. */
  readonly draft: number | null;
}
export interface Cost {
  readonly calls: number;
  /** Input and output tokens together. */
  readonly tokens: number;
  /** Tokens written. */
  readonly output: number;
  /** Seconds of model time, waiting not counted. */
  readonly seconds: number;
}
