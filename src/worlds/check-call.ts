import type { Json } from '../base/json';
import type { Given, Parameter, WorldFunction } from './world';

/** What is wrong with the arguments of a call, in words; null when nothing is. */
export function argumentsProblem(
  name: string,
  { parameters = {} }: WorldFunction,
  given: { readonly [name: string]: Json },
): string | null {
  const known = Object.keys(parameters);
  const strange = Object.keys(given).find((argument) => !known.includes(argument));
  if (strange !== undefined)
    return `${name} has no parameter '${strange}'; ${known.length ? `it has ${known.join(', ')}` : 'it has none'}.`;
  for (const [parameter, shape] of Object.entries(parameters)) {
    const value = given[parameter];
    if (value === undefined && shape.optional) continue;
    if (value === undefined) return `${name} needs '${parameter}', ${shape.about}.`;
    if (!fits(shape, value))
      return `'${parameter}' is ${JSON.stringify(value).slice(0, 80)}; ${name} needs a ${shape.type}: ${shape.about}.`;
  }
  return null;
}

function fits({ type, optional }: Parameter, value: Json): boolean {
  if (type === 'flag') return typeof value === 'boolean';
  if (type === 'number') return Number.isFinite(numberOf(value));
  return typeof value === 'number' || (typeof value === 'string' && (optional === true || value.trim() !== ''));
}

/** Numbers are often written as texts. */
const numberOf = (value: Json | undefined): number =>
  typeof value === 'number' ? value : typeof value === 'string' && value.trim() ? Number(value) : NaN;

export const givenOf = (values: { readonly [name: string]: Json }): Given => ({
  text: (name) => String(values[name] ?? '').trim(),
  number: (name) => numberOf(values[name]),
  has: (name) => values[name] !== undefined && values[name] !== '',
});
