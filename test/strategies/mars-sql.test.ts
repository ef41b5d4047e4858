import { expect, it } from 'vitest';
import task from '../../src/tasks/text-to-sql';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';

const { problem } = task.item(1); // How many members does the library have?
const sql = (query: string, solution = false) =>
  `I think.\n${solution ? 'Solution:\n' : ''}\`\`\`sql\n${query}\n\`\`\``;

it('grounds, queries until a solution, and takes the likeliest', async () => {
  const script = [
    'member: id',
    sql('SELECT COUNT(*) FROM members'),
    sql('SELECT COUNT(*) FROM member', true),
    { text: 'Yes', yes: 0.9 },
    sql('SELECT COUNT(*) FROM book', true),
    { text: 'Yes', yes: 0.2 },
  ];
  const run = await played('mars-sql', script, { tools, problem, options: { attempts: 2 } });
  expect(run.roles).toEqual(['actor', 'actor', 'actor', 'verifier', 'actor', 'verifier']);
  expect(run.asked[1]).toContain('Needed are:\nmember: id');
  expect(run.asked[2]).toContain('no such table: members');
  // The validator reads the last two turns, the query and its rows.
  expect(run.asked[3]).toContain('FROM members');
  expect(run.asked[3]).toMatch(/COUNT\(\*\)\n\d+/);
  expect(run.chosen!.reason).toBe('P(yes) is 0.90, the most of 2');
  expect(run.answer!.value).toBe('SELECT COUNT(*) FROM member');
});

it('can choose by equal rows, or take the first', async () => {
  const script = [
    'member: id',
    sql('SELECT COUNT(*) FROM book', true),
    sql('SELECT COUNT(*) FROM member', true),
    sql('SELECT COUNT(id) FROM member', true),
  ];
  const play = (choose: string) => played('mars-sql', script, { tools, problem, options: { attempts: 3, choose } });
  expect((await play('equal rows')).answer!.value).toBe('SELECT COUNT(*) FROM member');
  expect((await play('the first')).answer!.value).toBe('SELECT COUNT(*) FROM book');
});

it('takes no solution that does not run, and the last that ran when its turns are over', async () => {
  const script = [
    'member: id',
    sql('SELECT 1'),
    'Nothing to add.',
    sql('SELECT x FROM nowhere', true),
    { text: 'No', yes: 0.1 },
  ];
  const run = await played('mars-sql', script, { tools, problem, options: { attempts: 1, turns: 3 } });
  expect(run.asked[3]).toContain('There was no query');
  expect(run.warnings).toHaveLength(1);
  expect(run.answer!.value).toBe('SELECT 1');
});

it('does not ask the validator about queries that never ran', async () => {
  const run = await played('mars-sql', ['member', sql('SELECT x')], {
    tools,
    problem,
    options: { attempts: 2, turns: 2 },
  });
  expect(run.roles).not.toContain('verifier');
  expect(run.chosen!.reason).toBe('no score could be read; the first one');
});
