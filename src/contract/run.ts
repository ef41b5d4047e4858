import type { Json } from '../base/json';
import type { Completion, GenerateRequest, ModelId, ModelRef, Score, ScoreRequest, Thinking } from './engine';
import type { Question } from './question';
import type { Answer, Problem } from './task';
import type { ToolName, ToolProgress, ToolResult } from './tool';

/** The header of a run. Everything else about it is folded from its events. */
export interface Run {
  /** Hash of all that follows less `createdAt`: asking for the same run again is resuming it. */
  readonly id: string;
  /** Id of a strategy: the name of its file. */
  readonly strategy: string;
  readonly options: { readonly [name: string]: Json };
  readonly cast: Cast;
  /** Wordings that differ from the defaults in `src/prompts`, by name. */
  readonly wording: { readonly [prompt: string]: string };
  readonly problem: Problem;
  readonly seed: number;
  readonly budget: Budget;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The first `kept` events of the journal were taken over from `run`; the run goes its own way at `key`. */
  readonly forkedFrom?: {
    readonly run: string;
    readonly key: string;
    readonly kept: number;
    /** The answer at `key` begins with this text, as if the model had written it, and goes on from there. */
    readonly begin?: string;
  };
}

/** Who plays which role. A role that is not cast is played by the actor. */
export interface Cast {
  readonly actor: Seat;
  readonly [role: string]: Seat;
}
/** How a model plays a role. Absent fields are left to the model's own default. */
export interface Seat {
  readonly model: ModelId;
  readonly temperature?: number;
  readonly topP?: number;
  readonly topK?: number;
  readonly minP?: number;
  readonly repetitionPenalty?: number;
  /** Tokens of one answer. */
  readonly maxTokens?: number;
  readonly thinking?: Thinking;
  /** Tokens are recorded, with so many alternatives, where the model tells them. */
  readonly logprobs?: number;
  /** A system message before every conversation of this role. */
  readonly system?: string;
}
/** Roles that judge are played without chance unless they are cast otherwise. */
export const judging: ReadonlySet<string> = new Set(['critic', 'verifier', 'judge', 'teacher', 'meta']);

/** The role of the actor that looks at its own work: it judges, but it is not a part for another model. */
export const self = 'self';

/**
 * The seat that plays a role. Of several critics ('critic', 'critic-2', …) one that is not cast is played by the first. A role
 * nobody was cast for is played by the actor, at temperature 0 where it judges.
 */
export function seatOf(cast: Cast, role: string): Seat {
  const first = role.replace(/-\d+$/, '');
  const judges = judging.has(first) || first === self;
  return cast[role] ?? cast[first] ?? (judges ? { ...cast.actor, temperature: 0 } : cast.actor);
}

/** What a run may use; absent is unlimited. Cached completions count at what they first cost, so comparisons stay fair. */
export interface Budget {
  readonly calls?: number;
  /** Input and output tokens together. */
  readonly tokens?: number;
  /** Seconds of model time, waiting not counted. */
  readonly seconds?: number;
}

/** Why and to whom something is said. `purpose` is the name of a prompt in `src/prompts`. */
export interface Voice {
  readonly role: string;
  readonly purpose: string;
}

/** Names are noun-verb. `key` says where in the strategy the event arose, so a replay gives the same key. */
export type RunEvent = { readonly key: string } & (
  | (Voice & { readonly type: 'generate-start'; readonly request: GenerateRequest })
  | { readonly type: 'text-delta' | 'reasoning-delta'; readonly text: string }
  | { readonly type: 'text-reset'; readonly reason: string }
  | (Voice & {
      readonly type: 'generate-end';
      readonly model: ModelRef;
      readonly request: GenerateRequest;
      readonly completion: Completion;
      /** True when it was taken from the completion cache instead of being generated. */
      readonly cached: boolean;
    })
  /** The model ended before it said anything ('EmptyOutput'). A strategy may go on without; where it does not, the run fails. */
  | (Voice & {
      readonly type: 'generate-fail';
      readonly request: GenerateRequest;
      readonly error: { readonly name: string; readonly message: string };
    })
  | (Voice & {
      readonly type: 'score-end';
      readonly model: ModelRef;
      readonly request: ScoreRequest;
      readonly score: Score;
      readonly cached: boolean;
    })
  | { readonly type: 'tool-start'; readonly tool: ToolName; readonly source: string }
  | { readonly type: 'tool-progress'; readonly progress: ToolProgress }
  | { readonly type: 'tool-end'; readonly tool: ToolName; readonly source: string; readonly result: ToolResult }
  /** `right` is null when the answer could not be graded. */
  | { readonly type: 'check-end'; readonly answer: Answer; readonly right: boolean | null }
  | { readonly type: 'human-start'; readonly question: Question }
  | { readonly type: 'human-end'; readonly question: Question; readonly reply: Json }
  /** `of` is the key of the effect it was made from. */
  | { readonly type: 'draft-ready'; readonly draft: Answer; readonly of?: string }
  /** `by` is the key of the judge's effect, `of` the key of the effect that made the draft it speaks of. */
  | { readonly type: 'verdict-ready'; readonly verdict: Verdict; readonly by?: string; readonly of?: string }
  /** Which draft the strategy gives as its answer, and why. */
  | { readonly type: 'answer-chosen'; readonly of?: string; readonly reason: string }
  | { readonly type: 'loop-stop'; readonly reason: string }
  | { readonly type: 'warning'; readonly setting: string; readonly message: string }
  | { readonly type: 'run-end'; readonly answer: Answer | null; readonly reason: 'answered' | 'budget' }
  /** Not an end: the run can go on once the cause is gone. Never stored. */
  | { readonly type: 'run-fail'; readonly error: { readonly name: string; readonly message: string } }
);

/** Live events are shown and forgotten; every other event is stored. */
const live: ReadonlySet<RunEvent['type']> = new Set([
  'generate-start',
  'text-delta',
  'reasoning-delta',
  'text-reset',
  'tool-start',
  'tool-progress',
  'human-start',
  'run-fail',
]);
export const isStored = (event: RunEvent): boolean => !live.has(event.type);

/** What a judge made of a draft. */
export interface Verdict {
  /** How sure the judge is that the draft is right, in [0, 1]; null when its verdict could not be read. */
  readonly score: number | null;
  readonly feedback: string;
}

/** Where stored events live: IndexedDB in the app, an array in a test. */
export interface Journal {
  /** In the order they were appended. */
  read(run: string): Promise<readonly RunEvent[]>;
  /** Resolves when they are kept. */
  append(run: string, events: readonly RunEvent[]): Promise<void>;
}
/** Completions by content: what was asked of which model. */
export interface Completions {
  get(key: string): Promise<Completion | Score | undefined>;
  put(key: string, value: Completion | Score): Promise<void>;
}
