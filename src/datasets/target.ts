import type { Json } from '../base/json';
import { textOf } from './cells';
import { isObject, listOf, parse } from './choices';

/** A cell in the form that a grader wants; undefined where it holds nothing. What the grader makes of it is asked of the grader. */
export function targetOf(cell: Json | undefined, grader: string, after: string): Json | undefined {
  if (cell === undefined || cell === null) return undefined;
  if (typeof cell === 'string') {
    const text = (after && cell.includes(after) ? cell.slice(cell.lastIndexOf(after) + after.length) : cell).trim();
    return text ? shaped(grader, /^[[{]/.test(text) ? (parse(text) ?? text) : text) : undefined;
  }
  return shaped(grader, cell);
}

const shapes: { readonly [grader: string]: (value: Json) => Json } = {
  checklist: (value) =>
    isObject(value) ? value : { points: [...listOf(value)].map((point) => point.trim()).filter(Boolean) },
  contains: (value) => (isObject(value) ? value : Array.isArray(value) ? { all: value } : textOf(value)),
  constraints: (value) => (Array.isArray(value) ? { rules: value } : value),
  'json-schema': (value) => (isObject(value) && !Object.hasOwn(value, 'schema') ? { schema: value } : value),
  normalised: (value) => (isObject(value) ? [...listOf(value)] : value),
};

function shaped(grader: string, value: Json): Json {
  const shape = Object.hasOwn(shapes, grader) ? shapes[grader] : undefined;
  return shape ? shape(value) : value;
}
