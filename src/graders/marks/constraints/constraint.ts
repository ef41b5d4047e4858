import type { Json } from '../../../base/json';

/** The settings of a rule, as they stand in a target beside its name. */
export type Settings = { readonly [setting: string]: Json };

/** One demand on a text that can be checked without judgement. */
export interface Constraint {
  /** The demand as a sentence; null when its settings cannot be used. */
  says(settings: Settings): string | null;
  /** Whether a text meets it. Only asked when `says` says something. */
  met(text: string, settings: Settings): boolean;
}

/** Settings `min`, `max` or `exactly`: whole numbers from 0. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}
export function boundsOf({ min, max, exactly }: Settings): Bounds | null {
  const given = [min, max, exactly].filter((value) => value !== undefined);
  if (!given.length || !given.every((value) => Number.isSafeInteger(value) && Number(value) >= 0)) return null;
  if (exactly !== undefined) return given.length === 1 ? { min: Number(exactly), max: Number(exactly) } : null;
  const bounds = { min: Number(min ?? 0), max: Number(max ?? Infinity) };
  return bounds.min <= bounds.max ? bounds : null;
}
export const within = (count: number, { min, max }: Bounds): boolean => count >= min && count <= max;

/** "exactly 3 lines", "at most 1 line", "at least 2 lines", "between 2 and 4 lines". */
export function amount({ min, max }: Bounds, one: string, many = `${one}s`): string {
  const noun = (count: number) => (count === 1 ? one : many);
  if (min === max) return `exactly ${min} ${noun(min)}`;
  if (max === Infinity) return `at least ${min} ${noun(min)}`;
  return min === 0 ? `at most ${max} ${noun(max)}` : `between ${min} and ${max} ${many}`;
}

/** A setting that is a list of texts with something in them. */
export const textsOf = (value: Json | undefined): readonly string[] | null =>
  Array.isArray(value) && value.length > 0 && value.every((text) => typeof text === 'string' && text.trim() !== '')
    ? (value as readonly string[])
    : null;
export const textOf = (value: Json | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/** "“a”", "“a” and “b”", "“a”, “b” and “c”". */
export function listed(texts: readonly string[], joint = 'and'): string {
  const quoted = texts.map((text) => `“${text}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${joint} ${quoted.at(-1)}`;
}
