import type { Json } from '../../../base/json';
import type { Constraint, Settings } from './constraint';
import { format } from './format';
import { length } from './length';
import { letters } from './letters';
import { wording } from './wording';

/** Every rule by its name. */
export const rules: ReadonlyMap<string, Constraint> = new Map(
  Object.entries({ ...length, ...wording, ...letters, ...format }),
);

/** A demand ready to be checked. */
export interface Demand {
  /** As a sentence. */
  readonly says: string;
  met(text: string): boolean;
}

/** Reads `{ "rule": "words", "max": 12 }`; null when there is no such rule or it cannot be followed as it is set. */
export function demandOf(given: Json): Demand | null {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return null;
  const { rule, ...settings } = given as Settings;
  const constraint = typeof rule === 'string' ? rules.get(rule) : undefined;
  const says = constraint?.says(settings);
  return constraint && says ? { says, met: (text) => constraint.met(text, settings) } : null;
}
