import { expect, it } from 'vitest';
import { gradeOf } from '../../src/app/grading';
import type { Json } from '../../src/base/json';
import type { Answer } from '../../src/contract/task';
import { graders } from '../../src/graders';
import { never } from '../support/collect';
import { nodeTools as tools } from '../support/tools';
import { itemOf } from './marked';

const database = "CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 'x'), (2, 'y'), (2, 'z');";
const query = 'SELECT a FROM t';
function grade(answer: Answer, target: Json = { query }, extra: Json = { language: 'sql', question: '?', database }) {
  const item = itemOf(target);
  return gradeOf(
    answer,
    { ...item, problem: { ...item.problem, extra }, grader: 'sql-execution' },
    { graders, tools },
    never(),
  );
}
const text = (sql: string) => ({ text: `So:\n\`\`\`sql\n${sql}\n\`\`\`` });

it('is right with the same rows, and wrong with others, with a fault, and with nothing to run', async () => {
  expect(await grade(text('SELECT t.a AS n FROM t ORDER BY b DESC'))).toEqual({ score: 1, read: '3 rows' });
  expect(await grade(text('SELECT DISTINCT a FROM t'))).toEqual({
    score: 0,
    read: '2 rows',
    why: 'other rows were wanted',
  });
  expect(await grade(text('SELECT c FROM t'))).toEqual({ score: 0, read: null, why: 'Error: no such column: c' });
  expect(await grade({ text: 'I do not know.' })).toEqual({
    score: 0,
    read: null,
    why: 'there is nothing in it to run',
  });
});

it('takes what a strategy read, unless that is no query', async () => {
  expect(await grade({ text: 'See above.', value: query })).toMatchObject({ score: 1 });
  expect(await grade({ ...text(query), value: '3' })).toMatchObject({ score: 1 });
});

it('minds the order where the target says one', async () => {
  const ordered = { query: 'SELECT b FROM t ORDER BY b' };
  expect(await grade(text('SELECT b FROM t ORDER BY b DESC'), ordered)).toMatchObject({ score: 0 });
  expect(await grade(text('SELECT b FROM t WHERE a > 0 ORDER BY 1'), ordered)).toMatchObject({ score: 1 });
});

it('does not grade what it cannot use', async () => {
  expect(await grade(text(query), 7)).toMatchObject({ score: null });
  expect(await grade(text(query), { query }, null)).toMatchObject({ score: null });
  expect(await grade(text(query), { query: 'SELECT nothing' })).toMatchObject({ score: null });
});
