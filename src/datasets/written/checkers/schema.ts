import { jsonField, type Checker } from '../checker';

export const schema: Checker = {
  id: 'schema',
  title: 'JSON Schema',
  summary: 'The answer holds JSON that a schema accepts.',
  grader: 'json-schema',
  prompt: 'Give a person as JSON, with a name and an age.',
  sample: '{"name": "Ada", "age": 36}',
  fields: [
    {
      name: 'schema',
      label: 'Schema',
      help: 'JSON Schema, draft 2020-12.',
      kind: 'text',
      example:
        '{\n  "type": "object",\n  "required": ["name", "age"],\n  "properties": { "age": { "type": "integer" } }\n}',
    },
  ],
  fill: ({ schema: text = '' }) => ({ target: { schema: jsonField(text, 'The schema') } }),
};
