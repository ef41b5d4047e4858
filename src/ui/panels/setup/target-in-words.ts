import type { Json } from '../../../base/json';

/** Characters of a target that are shown. */
const longest = 600;

/** A target as a person reads it: points and accepted texts a line each, an object field by field. */
export function targetInWords(target: Json): string {
  const words = wordsOf(target);
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}

function wordsOf(target: Json): string {
  if (target === null) return '';
  if (typeof target !== 'object') return String(target);
  if (Array.isArray(target)) return target.map((entry: Json) => flat(entry)).join('\n');
  const fields = target as { readonly [field: string]: Json };
  const { points, value, absolute, relative } = fields;
  if (Array.isArray(points)) return points.map((point: Json) => `· ${flat(point)}`).join('\n');
  if (typeof value === 'number' || typeof value === 'string')
    return `${value}${absolute === undefined ? '' : ` ± ${flat(absolute)}`}${relative === undefined ? '' : ` ± ${flat(relative)} of it`}`;
  return Object.entries(fields)
    .map(([name, inner]) => `${name}: ${flat(inner)}`)
    .join('\n');
}
const flat = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
