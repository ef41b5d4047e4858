import { at } from '../base/chance';
import type { Json } from '../base/json';
import type { QueryTask } from '../contract/query';
import type { Task } from '../contract/task';
import data from './data/databases.json';
import { whole } from './families/generator';

const { questions } = data;
const databases: { readonly [name: string]: (typeof data.databases)['library'] } = data.databases;

/** @throws RangeError when there is no question of that number. */
const task: Task = {
  title: 'Questions to a database',
  summary: 'Questions about a library, a shop and a railway, easy to hard, answered by a query that is run.',
  licence: 'MIT',
  size: questions.length,
  item(index) {
    const { database, tier, question, query } = at(questions, whole(index));
    const { about, schema, rows } = databases[database]!;
    const extra: QueryTask = { language: 'sql', question, schema, database: `${schema}\n${rows}` };
    return {
      problem: {
        id: `text-to-sql-${index}`,
        prompt: `${about}\n\n${schema.trim()}\n\n${question}\nAnswer with one SQLite query in a code block.`,
        extra: extra as unknown as Json,
      },
      target: { query },
      grader: 'sql-execution',
      tags: [tier, database],
    };
  },
};
export default task;
