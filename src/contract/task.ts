import type { Json } from '../base/json';
import type { Message } from './engine';
import type { ToolName, ToolResult } from './tool';

/** What a strategy may see. `id` is the same for the same problem everywhere. */
export interface Problem {
  readonly id: string;
  readonly prompt: string;
  readonly choices?: readonly string[];
  /** SHA-256 of pictures in the store that belong to it. */
  readonly images?: readonly string[];
  readonly extra?: Json;
}
/** What only a grader may see. */
export interface Item {
  readonly problem: Problem;
  readonly target: Json;
  /** Id of the grader that reads `target`. */
  readonly grader: string;
  readonly tags?: readonly string[];
}
/** A dataset, or a generator of problems. */
export interface Task {
  readonly title: string;
  readonly summary: string;
  readonly licence: string;
  /** How many there are; absent when they are made from a seed without end. */
  readonly size?: number;
  /** The item of that number, always the same one. */
  item(index: number): Item;
}
export interface Answer {
  readonly text: string;
  /** What was read out of the text, when the strategy read it. */
  readonly value?: Json;
}
/** `score` is in [0, 1]; null means it could not be graded, which is not the same as wrong. `read` is what was compared. */
export interface Grade {
  readonly score: number | null;
  readonly read: string | null;
  readonly why?: string;
  /** A person gave it, in the place of the grader's. */
  readonly by?: 'person';
}
/** One way of marking: by a rule, by running something, or by asking a model. Each says only what to do and how to read it. */
export type Grader = RuleGrader | ToolGrader | JudgeGrader;

/** Pure: the same answer and item always give the same grade. */
export interface RuleGrader {
  readonly title: string;
  grade(answer: Answer, item: Item): Grade;
}
/** Runs what was written (unit tests, a query, a solver) and reads what came of it. */
export interface ToolGrader {
  readonly title: string;
  readonly tool: ToolName;
  /** What to run; null when the answer holds nothing that could be run, which is wrong and not ungraded. */
  source(answer: Answer, item: Item): string | null;
  read(result: ToolResult, item: Item): Grade;
}
/** Asks a model, one conversation after the other, and reads its replies. Ungraded where no judge is at hand. */
export interface JudgeGrader {
  readonly title: string;
  conversations(answer: Answer, item: Item): readonly (readonly Message[])[];
  /** @param replies in the order of the conversations */
  read(replies: readonly string[], item: Item): Grade;
}
