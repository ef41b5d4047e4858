import type { Json } from '../base/json';
import type { Problem } from './task';

/** `Problem.extra` of a skill that is to be made shorter: instructions an agent loads when their description fits its task. */
export interface Skill {
  readonly kind: 'skill';
  readonly name: string;
  /** What decides whether it is loaded. */
  readonly description: string;
  /** What is then read: paragraphs with an empty line between them. */
  readonly body: string;
  /** Queries for which it should be loaded, and others for which it should not. */
  readonly should: readonly string[];
  readonly shouldNot: readonly string[];
  /** What the body must still say afterwards. */
  readonly rules: readonly string[];
}

/** Null for any other problem. */
export function skillOf({ extra }: Pick<Problem, 'extra'>): Skill | null {
  const fields = (extra ?? {}) as { readonly [field: string]: Json };
  const lists = [fields['should'], fields['shouldNot'], fields['rules']].every(Array.isArray);
  const texts = [fields['name'], fields['description'], fields['body']].every((text) => typeof text === 'string');
  return fields['kind'] === 'skill' && lists && texts ? (extra as unknown as Skill) : null;
}
