import type { Grade } from '../../../contract/task';
import type { Toolbox } from '../../../contract/tool';

/** How the reader wants to see drafts. */
export type Reading = 'changes' | 'clean' | 'raw';

/** What every sheet and remark of a story needs to know about the whole. */
export interface Setting {
  /** By the key of the step. */
  readonly grades: ReadonlyMap<string, Grade>;
  /** engine/model → title. */
  readonly models: ReadonlyMap<string, string>;
  readonly running: boolean;
  /** What a step of that role waits for before its first word, in words; null when it waits for nothing in particular. */
  readonly waits: (role: string) => string | null;
  readonly reading: Reading;
  /** What can be run again by hand. */
  readonly tools: Toolbox | undefined;
  readonly onfork: ((key: string) => void) | undefined;
}
