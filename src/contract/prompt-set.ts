import type { Json } from '../base/json';
import type { Problem } from './task';

/** `Problem.extra` of a problem that is a set of problems: a wording is tuned on it. What holds out is never in it. */
export interface PromptSet {
  readonly kind: 'prompt-set';
  /** The name of the prompt in `src/prompts` that is tuned, where it is one. */
  readonly prompt?: string;
  /** The wording to begin with; `{question}` stands where a problem goes. */
  readonly wording: string;
  readonly examples: readonly Example[];
}
export interface Example extends Pick<Problem, 'id' | 'prompt' | 'choices'> {}

/** Whether problems can be asked with a wording: a place for the question, and no other. */
export const asksQuestion = (wording: string): boolean =>
  wording.includes('{question}') && [...wording.matchAll(/\{(\w+)\}/g)].every(([, slot]) => slot === 'question');

/** Null for any other problem. */
export function promptSetOf({ extra }: Pick<Problem, 'extra'>): PromptSet | null {
  if (!extra || typeof extra !== 'object' || Array.isArray(extra)) return null;
  const { kind, wording, examples } = extra as { readonly [field: string]: Json };
  const whole = kind === 'prompt-set' && typeof wording === 'string' && Array.isArray(examples);
  return whole ? (extra as unknown as PromptSet) : null;
}

/** The `value` of an answer to one example of a set, for the grader `each`. */
export interface AnswerOf {
  readonly of: string;
}
