import type { Json } from './json';

/** Deep equality. The order of fields does not count; numbers may differ by `within`. */
export function equalJson(one: Json, other: Json, within = 0): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one === other || Math.abs(one - other) <= within;
  if (!isObject(one) || !isObject(other)) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && equalJson(one[name]!, other[name]!, within))
  );
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null;
