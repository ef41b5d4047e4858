import { type Schema, Validator } from '@cfworker/json-schema';
import type { Json } from '../base/json';
import type { Item, RuleGrader } from '../contract/task';
import { finalText } from './marks/final-text';
import { jsonIn } from './marks/json-in';
import { patternOf } from './marks/pattern';
import { unusable } from './marks/unusable';

/** How deep a value may be: beyond it the validator would run out of stack. */
const depth = 60;

/**
 * Whether the answer holds JSON that a JSON Schema (draft 2020-12) accepts. The target is `{ "schema": … }`, as a value or as its
 * text. Patterns in it must be such that they cannot hang the page; a schema elsewhere is not fetched.
 */
const grader: RuleGrader = {
  title: 'JSON Schema',
  grade(answer, item) {
    const schema = schemaOf(item);
    if (schema === null)
      return unusable(item, '{ "schema": … } with a JSON Schema, without patterns that take for ever');
    const value = jsonIn(finalText(answer.text)) ?? jsonIn(answer.text);
    if (value === undefined) return { score: 0, read: null, why: 'there is no JSON in it' };
    if (answer.text.length > roomIn(schema as Json))
      return unusable(item, `patterns with fewer repetitions for an answer of ${answer.text.length} characters`);
    const read = JSON.stringify(value).slice(0, 80);
    if (deeper(value, depth)) return { score: 0, read, why: `it is nested deeper than ${depth} levels` };
    try {
      const { valid, errors } = new Validator(schema, '2020-12').validate(value);
      return valid ? { score: 1, read } : { score: 0, read, why: errors.at(-1)?.error ?? 'the schema refuses it' };
    } catch (error) {
      return unusable(item, `a schema that can be followed (${(error as Error).message})`);
    }
  },
};
export default grader;

function schemaOf({ target }: Item): Schema | boolean | null {
  const given = typeof target === 'string' ? jsonIn(target) : target;
  if (!given || typeof given !== 'object' || Array.isArray(given)) return null;
  const { schema } = given as { readonly [field: string]: Json };
  const usable =
    typeof schema === 'boolean' || (schema !== null && typeof schema === 'object' && !Array.isArray(schema));
  return usable && !deeper(schema, depth) && roomIn(schema) > 0 ? (schema as Schema | boolean) : null;
}

/** The longest text that every pattern of a schema may be tried on; 0 where one can take for ever. */
function roomIn(schema: Json): number {
  if (schema === null || typeof schema !== 'object') return Infinity;
  const { pattern, patternProperties } = schema as { readonly [field: string]: Json };
  const keyed = typeof patternProperties === 'object' && patternProperties !== null ? patternProperties : {};
  const patterns = [...(typeof pattern === 'string' ? [pattern] : []), ...Object.keys(keyed)];
  const rooms = patterns.map((source) => {
    const found = patternOf(source, 'u');
    return typeof found === 'string' ? 0 : found.longest;
  });
  return Math.min(...rooms, ...Object.values(schema).map(roomIn));
}

const deeper = (value: Json, levels: number): boolean =>
  value !== null &&
  typeof value === 'object' &&
  (levels === 0 || Object.values(value).some((inner: Json) => deeper(inner, levels - 1)));
