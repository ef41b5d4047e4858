import type { Json } from '../../../base/json';
import type { QueryTask } from '../../../contract/query';
import type { Checker } from '../checker';

export const query: Checker = {
  id: 'sql',
  title: 'SQL',
  summary: 'A query gives the same rows as yours; their order counts where yours says one.',
  grader: 'sql-execution',
  prompt: 'Which towns have more than 1000 inhabitants?',
  sample: '```sql\nSELECT name FROM town WHERE inhabitants > 1000\n```',
  fields: [
    {
      name: 'database',
      label: 'Database',
      help: 'SQL that makes the tables and fills them.',
      kind: 'text',
      example:
        "CREATE TABLE town (name TEXT, inhabitants INTEGER);\nINSERT INTO town VALUES ('Alder', 800), ('Brisk', 2300);",
    },
    { name: 'query', label: 'Right query', help: '', kind: 'text', example: 'SELECT name FROM town WHERE inhabitants > 1000' }, // prettier-ignore
  ],
  fill({ database = '', query: right = '' }, prompt) {
    const schema = database.match(/create\s+table[\s\S]*?;/gi)?.join('\n') ?? '';
    if (!schema) throw new RangeError('The database has no CREATE TABLE; write one that ends with a semicolon.');
    const extra: QueryTask = { language: 'sql', question: prompt, schema, database };
    return { extra: extra as unknown as Json, target: { query: right } };
  },
};
