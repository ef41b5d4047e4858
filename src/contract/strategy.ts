import type { Json } from '../base/json';
import type { Capability, Completion, GenerateRequest, Score, ScoreRequest } from './engine';
import type { Options, OptionValues } from './options';
import type { Question } from './question';
import type { RunEvent, Voice } from './run';
import type { Answer, Problem } from './task';
import type { ToolName, ToolResult } from './tool';

/** A piece of a loop: yields what happens, returns what it made. Composed with `yield*`. */
export type Steps<Result> = AsyncGenerator<RunEvent, Result, void>;

/** The id of a strategy is the name of its file. */
export interface Strategy<Shape extends Options = Options> {
  readonly title: string;
  /** One sentence a newcomer understands. */
  readonly summary: string;
  /** Where it comes from; `system` is the number in the catalogue of systems. */
  readonly papers: readonly { readonly title: string; readonly url?: string; readonly system?: number }[];
  readonly family: Family;
  /** Roles it gives lines to, the actor first. */
  readonly roles: readonly string[];
  /** What a role's model must be able to do, and tools it calls. */
  readonly needs?: readonly (Capability | ToolName)[];
  /** The form, the defaults and the type of `options`, said once. */
  readonly options: Shape;
  /** What was published of it on small models, in one sentence: what to expect. */
  readonly expect?: string;
  /** Most calls of a model that a run with these options makes. */
  calls(options: OptionValues<Shape>): number;
  /** Named settings of the options, for those who know the method by another name. */
  readonly presets?: readonly {
    readonly title: string;
    readonly system?: number;
    readonly options: Partial<OptionValues<Shape>>;
  }[];
  run(context: Context, options: OptionValues<Shape>): Steps<Answer>;
}
export type Family = 'baseline' | 'loop' | 'debate' | 'sampling' | 'search' | 'protocol';

/** The part of a request that a strategy says; the cast adds its temperature, its limits and its system message, the run its seed. */
export interface Asked extends GenerateRequest {
  /**
   * The model may read the known answer: it stands wherever a message says `{reference}`. What it says comes back with the
   * answer masked in all its spellings, so that neither the strategy nor the record holds it.
   */
  readonly privileged?: boolean;
}

/** All a strategy can do to the world. It has no clock, no fetch, no Math.random: that is what makes a run resumable. */
export interface Context {
  readonly problem: Problem;
  readonly signal: AbortSignal;
  /** How many effects are worth having under way at once. */
  readonly concurrency: number;
  /** Wordings that replace the defaults of `src/prompts` in this run. */
  readonly wording: { readonly [prompt: string]: string };
  /** What the model that plays this role can do. */
  can(role: string): ReadonlySet<Capability>;
  /** In [0, 1), seeded by the run and by the path of this context. */
  random(): number;
  /** Asks the model that plays the role. @throws BudgetSpent */
  generate(voice: Voice, asked: Asked): Steps<Said>;
  score(voice: Voice, asked: ScoreRequest): Steps<Score>;
  /** Whether the answer of this problem is known here. Without it nothing privileged can be asked. */
  readonly known: boolean;
  /** Asks the one who knows the answer whether this is right: an upper bound, not a method. Null when nobody can tell. */
  check(answer: Answer): Steps<boolean | null>;
  call(tool: ToolName, source: string): Steps<ToolResult>;
  /** Waits for a person. */
  ask(question: Question): Steps<Json>;
  /** Stamps an event of this context. */
  note(event: Note): RunEvent;
  /**
   * A child with its own keys and its own chance; labels are unique among siblings. Branch 0 continues the parent's
   * chance: the first of n samples is the answer a single question would have had, and is paid once.
   */
  branch(label: string | number): Context;
}
/** A completion and the key of the event that holds it. */
export interface Said extends Completion {
  readonly key: string;
}

type Stampless<Event> = Event extends unknown ? Omit<Event, 'key'> : never;
export type Note = Extract<
  Stampless<RunEvent>,
  { type: 'draft-ready' | 'verdict-ready' | 'answer-chosen' | 'loop-stop' | 'warning' }
>;

/** Keeps the types of one strategy exact. */
export const strategy = <const Shape extends Options>(it: Strategy<Shape>): Strategy => it as unknown as Strategy;
