import type { Json } from '../base/json';
import type { Asked, Context } from '../contract/strategy';

const object = (properties: { readonly [name: string]: Json }): Json => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

/** Shapes of short replies as JSON schemas. Remarks come before the verdict, so that it can rest on them. */
export const shapes = {
  review: object({ remarks: { type: 'string' }, verdict: { enum: ['correct', 'incorrect'] } }),
  yesNo: object({ answer: { enum: ['Yes', 'No'] } }),
  score: (top: number): Json => object({ score: { type: 'integer', minimum: 0, maximum: top } }),
  choice: (of: readonly string[]): Json => object({ choice: { enum: of } }),
};

/** The shape of a reply, for an engine that can keep to one. From others it comes in words, and is read tolerantly. */
export const shaped = (context: Context, role: string, schema: Json): Pick<Asked, 'schema'> =>
  context.can(role).has('schema') ? { schema } : {};
