/** What an expression of a plan can be worth. */
export type Value = number | string | boolean | readonly Value[];

/** What a plan can call: its tools. Lists are spread. */
export const functions: { readonly [name: string]: (values: readonly Value[]) => Value } = {
  round: ([value = NaN, places = 0]) => Math.round(number(value) * 10 ** number(places)) / 10 ** number(places),
  floor: ([value = NaN]) => Math.floor(number(value)),
  ceil: ([value = NaN]) => Math.ceil(number(value)),
  abs: ([value = NaN]) => Math.abs(number(value)),
  sqrt: ([value = NaN]) => Math.sqrt(number(value)),
  min: (values) => Math.min(...values.map(number)),
  max: (values) => Math.max(...values.map(number)),
  sum: (values) => values.reduce<number>((total, value) => total + number(value), 0),
  count: (values) => values.length,
  sort: (values) => values.map(number).sort((one, other) => one - other),
};

/** What a sign makes of two values. @throws Error that quotes what cannot be used with it */
export function operate(sign: string, one: Value, other: Value): Value {
  switch (sign) {
    case '==':
    case '===':
      return same(one, other);
    case '!=':
    case '!==':
      return !same(one, other);
    case '+':
      return typeof one === 'string' || typeof other === 'string'
        ? shown(one) + shown(other)
        : number(one) + number(other);
  }
  const [a, b] = [number(one), number(other)];
  if (/^(\/|\/\/|%|÷)$/.test(sign) && b === 0) throw new Error(`${a} is divided by 0`);
  const results: { readonly [sign: string]: Value } = {
    '-': a - b,
    '*': a * b,
    '×': a * b,
    '/': a / b,
    '÷': a / b,
    '//': Math.floor(a / b),
    '%': ((a % b) + b) % b,
    '<': a < b,
    '<=': a <= b,
    '>': a > b,
    '>=': a >= b,
  };
  return results[sign]!;
}

export function number(value: Value): number {
  const found = typeof value === 'number' ? value : typeof value === 'string' && value.trim() ? Number(value) : NaN;
  if (!Number.isFinite(found)) throw new Error(`${shown(value)} is not a number`);
  return found;
}

export function truth(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  throw new Error(`${shown(value)} is neither true nor false`);
}

const same = (one: Value, other: Value): boolean =>
  typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) < 1e-9 : shown(one) === shown(other);

/** A value as a person writes it; sums of decimals without the noise of binary fractions. */
export const shown = (value: Value): string =>
  typeof value === 'number'
    ? String(Number(value.toPrecision(12)))
    : typeof value === 'object'
      ? value.map(shown).join(', ')
      : String(value);
