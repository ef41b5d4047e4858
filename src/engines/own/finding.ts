import type { ShelfEntry } from '../shelf/entry';

/** What was found where somebody said a model is. */
export interface Finding {
  /** Where it was looked for. */
  readonly name: string;
  /** One for each precision there is, the preferred one first; empty when it cannot be used. */
  readonly choices: readonly ShelfEntry[];
  /** Why it cannot be used, in sentences that say what to do. */
  readonly problems: readonly string[];
  /** Set when only the compiled library of an MLC model is missing: the address of one would help. */
  readonly wantsLibrary?: boolean;
}
