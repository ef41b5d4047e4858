import type { Json } from '../base/json';

/** What a strategy may see. `id` is the same for the same problem everywhere. */
export interface Problem {
  readonly id: string;
  readonly prompt: string;
  readonly choices?: readonly string[];
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
}
/** One way of marking. Pure: the same answer and item always give the same grade. */
export interface Grader {
  readonly title: string;
  grade(answer: Answer, item: Item): Grade;
}
