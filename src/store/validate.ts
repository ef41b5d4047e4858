import type { Json } from '../base/json';

/** Reads a value that came from outside: returns it with its known fields alone, or throws `Malformed`. */
export type Check<Value> = (value: unknown, path: string) => Value;
interface Maybe<Value> {
  readonly optional: Check<Value>;
}
/** A field that may be absent. */
export const optional = <Value>(check: Check<Value>): Maybe<Value> => ({ optional: check });

/** `what` quotes the bad value and where it stands; `expected` says what was needed. */
export class Malformed extends Error {
  readonly what: string;
  readonly expected: string;
  constructor(what: string, expected: string) {
    super(`${what}; expected ${expected}`);
    this.name = 'Malformed';
    this.what = what;
    this.expected = expected;
  }
}
const refuse = (value: unknown, path: string, expected: string): never => {
  throw new Malformed(`${path} is ${quote(value)}`, expected);
};
/** The beginning of a value, as text for a message. */
export function quote(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value && typeof value === 'object')
    return `an object with ${Object.keys(value).slice(0, 5).join(', ') || 'no keys'}`;
  const text = typeof value === 'string' ? JSON.stringify(value.slice(0, 81)) : String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

export const string: Check<string> = (value, path) =>
  typeof value === 'string' ? value : refuse(value, path, 'a text');
export const flag: Check<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(value, path, 'true or false');
export const number: Check<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(value, path, 'a number');
export const count: Check<number> = (value, path) =>
  Number.isSafeInteger(value) && (value as number) >= 0
    ? (value as number)
    : refuse(value, path, 'a whole number from 0');
export const share: Check<number> = (value, path) =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : refuse(value, path, 'a number from 0 to 1');

export const nullable =
  <Value>(check: Check<Value>): Check<Value | null> =>
  (value, path) =>
    value === null ? null : check(value, path);
export const oneOf =
  <const Value extends string | number>(...values: readonly Value[]): Check<Value> =>
  (value, path) =>
    values.find((allowed) => allowed === value) ?? refuse(value, path, `one of ${values.map(quote).join(', ')}`);
export const list =
  <Value>(check: Check<Value>): Check<Value[]> =>
  (value, path) =>
    Array.isArray(value) ? value.map((one, at) => check(one, `${path}[${at}]`)) : refuse(value, path, 'a list');

/** An object as a map; its keys are data, so even '__proto__' becomes an own field and nothing else. */
export const record =
  <Value>(check: Check<Value>): Check<{ [key: string]: Value }> =>
  (value, path) =>
    Object.fromEntries(Object.entries(plain(value, path)).map(([key, one]) => [key, check(one, `${path}.${key}`)]));

type Fields<Shape> = {
  readonly [Name in keyof Shape]-?: object extends Pick<Shape, Name>
    ? Maybe<Exclude<Shape[Name], undefined>>
    : Check<Shape[Name]>;
};
/** An object with these own fields; fields it does not know are dropped. */
export const object =
  <Shape extends object>(fields: Fields<Shape>): Check<Shape> =>
  (value, path) => {
    const given = plain(value, path);
    const read: Record<string, unknown> = {};
    for (const [name, field] of Object.entries<Check<unknown> | Maybe<unknown>>(fields)) {
      const at = path ? `${path}.${name}` : name;
      const present = Object.hasOwn(given, name);
      if (typeof field === 'function') read[name] = field(present ? given[name] : undefined, at);
      else if (present) read[name] = field.optional(given[name], at);
    }
    return read as Shape;
  };

/** One of several shapes, told apart by a field. */
export const tagged =
  <Shape>(tag: string, shapes: { readonly [value: string]: Check<Shape> }): Check<Shape> =>
  (value, path) => {
    const given = plain(value, path);
    const name = Object.hasOwn(given, tag) ? String(given[tag]) : '';
    if (!Object.hasOwn(shapes, name)) {
      return refuse(given[tag], `${path}.${tag}`, `one of ${Object.keys(shapes).join(', ')}`);
    }
    return shapes[name]!(value, path);
  };

function plain(value: unknown, path: string): { readonly [key: string]: unknown } {
  if (value && typeof value === 'object' && !Array.isArray(value)) return value as { readonly [key: string]: unknown };
  return refuse(value, path || 'the line', 'an object');
}

/** Deeper values are an attack on the stack, not data. */
const deepest = 200;
export const json: Check<Json> = (value, path) => jsonAt(value, path, 0);
function jsonAt(value: unknown, path: string, depth: number): Json {
  if (depth > deepest) throw new Malformed(`${path.slice(0, 80)}… is nested deeper than ${deepest}`, 'a flatter value');
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') return number(value, path);
  const deeper: Check<Json> = (one, at) => jsonAt(one, at, depth + 1);
  return Array.isArray(value) ? list(deeper)(value, path) : record(deeper)(value, path);
}
