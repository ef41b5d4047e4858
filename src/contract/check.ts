import type { Json } from '../base/json';

/** What the tool `checker` checks, as JSON text: a value by a JSON Schema (draft 2020-12), or a text by a regular expression. */
export type Check =
  | { readonly schema: Json; readonly value: Json }
  | { readonly pattern: string; /** Of JavaScript. */ readonly flags?: string; readonly text: string };
export const checkSource = (check: Check): string => JSON.stringify(check);

/** The `value` of a result. */
export interface CheckReport {
  readonly valid: boolean;
  /** Where and why a value does not fit; empty for a text. */
  readonly faults: readonly { readonly at: string; readonly why: string }[];
  /** What a pattern found first, and its groups; null where there is none, and for a value. */
  readonly match: { readonly at: number; readonly found: string; readonly groups: readonly (string | null)[] } | null;
}
