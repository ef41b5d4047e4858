import type { Lens } from '../../../base/lens';
import type { GenerateRequest, ModelRef } from '../../../contract/engine';
import type { Grade } from '../../../contract/task';
import type { Toolbox } from '../../../contract/tool';

/** How the reader wants to see drafts. */
export type Reading = 'changes' | 'clean' | 'raw';

/**
 * What forks a run so that the answer of a step, by its key, begins with a text and goes on from there; undefined where this model
 * cannot go on with an answer.
 */
export type Begin = (model: ModelRef) => ((key: string, begin: string) => void) | undefined;

/** What has a model read its answer to a request again, up to a token, and show its layers; undefined where it keeps them to itself. */
export type Look = (
  model: ModelRef,
) => ((request: GenerateRequest, ids: readonly number[], signal: AbortSignal) => Promise<Lens>) | undefined;

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
  /** Markup of the picture that was asked for; drafts are drawn beside it. */
  readonly wanted?: string | undefined;
  readonly onfork: ((key: string) => void) | undefined;
  /** Answers a question of the run once more, in a run of its own. */
  readonly onanew?: ((key: string) => void) | undefined;
  /** Takes a draft to the edit desk. */
  readonly ondesk?: ((text: string) => void) | undefined;
  readonly onbegin: Begin | undefined;
  readonly onlook: Look | undefined;
}
