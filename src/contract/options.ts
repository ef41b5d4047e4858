import type { Json } from '../base/json';

/** Options of a strategy: one value says the form field, the default and the type. */
export type Option =
  | NumberOption
  | {
      readonly kind: 'choice';
      readonly label: string;
      readonly value: string;
      readonly of: readonly string[];
      readonly help?: string;
    }
  | { readonly kind: 'flag'; readonly label: string; readonly value: boolean; readonly help?: string }
  | { readonly kind: 'text'; readonly label: string; readonly value: string; readonly help?: string };
interface NumberOption {
  readonly kind: 'integer' | 'number';
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly help?: string;
}
export type Options = { readonly [name: string]: Option };
export type OptionValues<Shape extends Options = Options> = {
  readonly [Name in keyof Shape]: Shape[Name] extends {
    readonly kind: 'choice';
    readonly of: readonly (infer Choice)[];
  }
    ? Choice
    : Shape[Name] extends { readonly kind: 'flag' }
      ? boolean
      : Shape[Name] extends { readonly kind: 'text' }
        ? string
        : Shape[Name] extends { readonly kind: 'integer' | 'number' }
          ? number
          : Json;
};

const helped = (help: string | undefined) => (help === undefined ? {} : { help });
export const integer = (label: string, value: number, min: number, max: number, help?: string) =>
  ({ kind: 'integer', label, value, min, max, ...helped(help) }) as const;
export const number = (label: string, value: number, min: number, max: number, help?: string) =>
  ({ kind: 'number', label, value, min, max, ...helped(help) }) as const;
/** The first choice is the default. */
export const choice = <const Of extends readonly [string, ...string[]]>(label: string, of: Of, help?: string) =>
  ({ kind: 'choice', label, value: of[0] as Of[number], of, ...helped(help) }) as const;
export const flag = (label: string, value: boolean, help?: string) =>
  ({ kind: 'flag', label, value, ...helped(help) }) as const;
export const text = (label: string, value: string, help?: string) =>
  ({ kind: 'text', label, value, ...helped(help) }) as const;

export const defaults = <Shape extends Options>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).map(([name, option]) => [name, option.value])) as OptionValues<Shape>;

/**
 * Given values over the defaults; fields the shape does not know are dropped (they may come from an older version).
 * @throws RangeError that quotes the bad value and says what is allowed.
 */
export function optionValues<Shape extends Options>(shape: Shape, given: { readonly [name: string]: unknown }) {
  const entries = Object.entries(shape).map(([name, option]) => {
    const value = given[name];
    if (value === undefined) return [name, option.value];
    const wrong = problemWith(option, value);
    if (wrong) throw new RangeError(`Option '${name}' is ${JSON.stringify(value)}; ${wrong}.`);
    return [name, value];
  });
  return Object.fromEntries(entries) as OptionValues<Shape>;
}

function problemWith(option: Option, value: unknown): string | null {
  switch (option.kind) {
    case 'choice':
      return option.of.includes(value as string) ? null : `choose one of ${option.of.join(', ')}`;
    case 'flag':
      return typeof value === 'boolean' ? null : 'it must be true or false';
    case 'text':
      return typeof value === 'string' ? null : 'it must be a text';
    case 'integer':
    case 'number': {
      const range = `a${option.kind === 'integer' ? ' whole' : ''} number from ${option.min} to ${option.max} is needed`;
      if (typeof value !== 'number' || !Number.isFinite(value)) return range;
      if (option.kind === 'integer' && !Number.isInteger(value)) return range;
      return value < option.min || value > option.max ? range : null;
    }
  }
}
