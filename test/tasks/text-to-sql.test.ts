import { expect, it } from 'vitest';
import { gradeOf } from '../../src/app/grading';
import { queryTaskOf } from '../../src/contract/query';
import { graders } from '../../src/graders';
import task from '../../src/tasks/text-to-sql';
import { never } from '../support/collect';
import { nodeTools as tools } from '../support/tools';

const items = Array.from({ length: task.size! }, (_, index) => task.item(index));
const queryOf = ({ target }: (typeof items)[number]) => (target as { query: string }).query;

it('asks fifty questions and more about three databases, of three levels', () => {
  expect(items.length).toBeGreaterThanOrEqual(50);
  expect(new Set(items.map(({ problem }) => problem.prompt)).size).toBe(items.length);
  expect(new Set(items.flatMap(({ tags }) => tags))).toEqual(
    new Set(['easy', 'medium', 'hard', 'library', 'shop', 'railway']),
  );
});

it('shows the tables and not the query', () => {
  for (const item of items) {
    expect(item.problem.prompt).toContain('CREATE TABLE');
    expect(queryTaskOf(item.problem)!.database).toContain('INSERT INTO');
    expect(JSON.stringify(item.problem)).not.toContain(JSON.stringify(queryOf(item)));
  }
});

it.each(items.map((item) => [item.problem.id, item] as const))('%s is answered by its query', async (_id, item) => {
  const grade = (text: string) => gradeOf({ text }, item, { graders, tools }, never());
  const { score, read } = await grade(queryOf(item));
  expect(score).toBe(1);
  expect(read).not.toBe('0 rows');
  expect((await grade('SELECT 3141592653')).score).toBe(0);
});
