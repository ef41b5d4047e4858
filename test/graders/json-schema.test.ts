import { expect, it } from 'vitest';
import jsonSchema from '../../src/graders/json-schema';
import { itemOf, scoreOf } from './marked';

const schema = {
  type: 'object',
  properties: { name: { type: 'string', pattern: '^[A-Z]' }, age: { type: 'integer', minimum: 0 } },
  required: ['name', 'age'],
  additionalProperties: false,
};

it.each(['{"name":"Ada","age":36}', 'Answer: {"name":"Ada","age":36}', '```json\n{"name": "Ada", "age": 36}\n```'])(
  'takes %s',
  (text) => expect(scoreOf(jsonSchema, text, { schema })).toBe(1),
);

it.each([
  '{"name":"Ada"}',
  '{"name":"ada","age":1}',
  '{"name":"Ada","age":-1}',
  '{"name":"Ada","age":1,"x":1}',
  '[1]',
  'Ada, 36',
])('refuses %s', (text) => expect(scoreOf(jsonSchema, text, { schema })).toBe(0));

it('reads a schema that is written as text, as in an imported table', () => {
  expect(scoreOf(jsonSchema, '[1, 2]', JSON.stringify({ schema: { type: 'array', items: { type: 'number' } } }))).toBe(
    1,
  );
});

it('says why it refuses', () => {
  expect(jsonSchema.grade({ text: '{"name":"Ada"}' }, itemOf({ schema })).why).toContain('age');
});

it.each([
  null,
  'no schema',
  {},
  { schema: [] },
  { schema: { type: 'string', pattern: '(a+)+$' } },
  { schema: { patternProperties: { '(a|a)*$': {} } } },
  { schema: { $ref: 'https://example.org/schema.json' } },
])('does not grade with %j', (target) => expect(scoreOf(jsonSchema, '{"a":1}', target as never)).toBeNull());

it('survives a schema without end and a value without bottom', () => {
  expect(scoreOf(jsonSchema, '{"a":1}', { schema: { $ref: '#' } })).toBeNull();
  expect(scoreOf(jsonSchema, '['.repeat(3000) + ']'.repeat(3000), { schema: { type: 'array' } })).toBe(0);
});

it('does not grade a text too long for its patterns, instead of hanging', () => {
  const text = JSON.stringify('a'.repeat(5000));
  expect(scoreOf(jsonSchema, text, { schema: { type: 'string', pattern: 'a*a*a*b' } })).toBeNull();
});
