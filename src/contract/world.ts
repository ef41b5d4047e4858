import type { Json } from '../base/json';

/** A call of a function of a world. `task` is the number of the task it is made for, from 1, where there are several. */
export interface WorldCall {
  readonly function: string;
  readonly arguments: { readonly [name: string]: Json };
  readonly task?: number;
}
/** What is made difficult. */
export interface Conditions {
  /** So many functions fail for good from their first use on; only those for which another way is left. */
  readonly outages?: number;
  /** Share of calls that fail and would not if they were made again, in [0, 0.9]. */
  readonly flaky?: number;
  /** A call takes one tick; its result comes when its time has come. `wait` lets time pass. */
  readonly asynchronous?: boolean;
}
/** Where a problem takes place: `Problem.extra`. The same world and seed are the same place everywhere. */
export interface Place extends Conditions {
  /** The name of a file in `src/worlds/places`. */
  readonly world: string;
  readonly seed: number;
  /** Functions that exist here; all of the world when absent. */
  readonly only?: readonly string[];
  /** Several tasks at once, told apart by their number, from 1. */
  readonly tasks?: number;
}
/**
 * What the tool `worlds` is given, as JSON text: the place is set up and all calls are made in their order, so the state follows
 * from the source alone. Without calls it tells what is there.
 */
export interface WorldSession extends Place {
  readonly calls: readonly WorldCall[];
  readonly goals?: readonly WorldGoal[];
}

/** What must be so in the end. Paths name fields and places, as `wallet.sent.0.to`. A record is like another when it has its fields. */
export type WorldGoal = { readonly that: string; readonly task?: number } & (
  | { readonly path: string; readonly is: Json }
  | { readonly some: string; readonly like: Json }
  | { readonly none: string; readonly like: Json }
  /** As it was in the beginning. */
  | { readonly unchanged: string }
  /** What `answer` was called with: the same words, or the same number. */
  | { readonly answer: string }
);

/** How a call came out. `unavailable` is an outage; `refused` is a call that is well formed and cannot be done here. */
export type CallOutcome = (typeof callOutcomes)[number];
export const callOutcomes = ['ok', 'unknown function', 'bad arguments', 'refused', 'unavailable'] as const;

/** The `value` of a result of the tool. */
export interface WorldReport {
  readonly about: string;
  readonly functions: readonly FunctionDoc[];
  readonly log: readonly CallReport[];
  /** Ticks since the beginning. */
  readonly clock: number;
  /** Calls whose results are still to come. */
  readonly pending: number;
  /** `answer` was called, for every task where there are several. */
  readonly over: boolean;
  readonly goals: readonly { readonly that: string; readonly met: boolean; readonly task?: number }[];
}
export interface FunctionDoc {
  readonly name: string;
  readonly app: string;
  readonly does: string;
  readonly parameters: readonly ParameterDoc[];
  readonly gives: string;
  /** Until its result comes. */
  readonly ticks: number;
}
export interface ParameterDoc {
  readonly name: string;
  readonly type: 'text' | 'number' | 'flag';
  readonly about: string;
  readonly optional: boolean;
}
export interface CallReport extends WorldCall {
  readonly outcome: CallOutcome;
  /** What the caller reads. */
  readonly said: string;
  /** Ticks: when it was made, and when its result came or comes. */
  readonly from: number;
  readonly until: number;
}

/** The most calls of one session. */
export const longestSession = 500;

export const worldSource = (session: WorldSession): string => JSON.stringify(session);

/** The place of a problem; null for problems without a world. */
export function placeOf({ extra }: { readonly extra?: Json }): Place | null {
  if (!extra || typeof extra !== 'object' || Array.isArray(extra)) return null;
  const { world, seed } = extra as { readonly [field: string]: Json };
  return typeof world === 'string' && typeof seed === 'number' ? (extra as unknown as Place) : null;
}
/** The report in a result, or null when the tool gave none. */
export function worldReportOf({ value }: { readonly value?: Json }): WorldReport | null {
  return value && typeof value === 'object' && 'log' in value ? (value as unknown as WorldReport) : null;
}
