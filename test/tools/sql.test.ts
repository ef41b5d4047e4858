import { expect, it } from 'vitest';
import { querySource, tableOf, type Query } from '../../src/contract/query';
import { nodeTools } from '../support/tools';

const database = `CREATE TABLE team (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE player (name TEXT, team_id INTEGER REFERENCES team(id), goals INTEGER);
INSERT INTO team VALUES (1, 'Red'), (2, 'Blue');
INSERT INTO player VALUES ('Ann', 1, 3), ('Bob', 1, 3), ('Cem', 2, NULL);`;
const run = (query: Partial<Query>) =>
  nodeTools.get('sql')!.call(querySource({ code: '', database, ...query }), new AbortController().signal);

it('gives the rows of a query, for a model and as data', async () => {
  const result = await run({ code: 'SELECT name, goals FROM player ORDER BY name DESC' });
  expect(result.output).toBe('name | goals\nCem | NULL\nBob | 3\nAnn | 3\n(3 rows)');
  expect(tableOf(result)).toMatchObject({
    columns: ['name', 'goals'],
    rows: [
      ['Cem', null],
      ['Bob', 3],
      ['Ann', 3],
    ],
    total: 3,
    endless: false,
  });
});

it('describes the tables when nothing is asked', async () => {
  const { output } = await run({ code: '' });
  expect(output).toContain('team | id | INTEGER | primary key');
  expect(output).toContain('player | team_id | INTEGER | refers to team');
});

it.each([
  'DELETE FROM team',
  "INSERT INTO team VALUES (3, 'Green')",
  'DROP TABLE team',
  'CREATE TABLE other (x)',
  "ATTACH ':memory:' AS other",
  'PRAGMA query_only = 0',
  'PRAGMA hard_heap_limit = 0',
])('only reads: %s', async (code) => {
  const result = await run({ code });
  expect(result).toMatchObject({ ok: false, reason: 'error' });
  expect(result.output).toContain('the tables can only be read');
});

it('writes where that is wanted, and forgets it', async () => {
  const code = 'DELETE FROM player WHERE team_id = 1; SELECT count(*) AS left FROM player';
  expect((await run({ code, write: true })).output).toContain('left\n1\n');
  expect((await run({ code: 'SELECT count(*) AS n FROM player' })).output).toContain('n\n3\n');
  expect((await run({ code: "ATTACH ':memory:' AS other", write: true })).ok).toBe(false);
});

it('compares with the wanted rows: as often, in any order unless one is wanted, whatever the columns are called', async () => {
  const matches = async (code: string, expected: string) => tableOf(await run({ code, expect: expected }))?.matches;
  const names = 'SELECT name FROM player';
  expect(await matches('SELECT name AS who FROM player ORDER BY goals, name DESC', names)).toBe(true);
  expect(await matches(`${names} ORDER BY name DESC`, `${names} ORDER BY name`)).toBe(false);
  expect(await matches('SELECT DISTINCT goals FROM player', 'SELECT goals FROM player')).toBe(false);
  expect(await matches('SELECT goals, name FROM player', 'SELECT name, goals FROM player')).toBe(false);
  expect(await matches('SELECT 0.1 + 0.2', 'SELECT 0.3')).toBe(true);
  expect(await matches(`${names} WHERE 0`, `${names} WHERE goals > 99`)).toBe(true);
});

it('says what is wrong with tables, queries and sources', async () => {
  expect((await run({ database: 'CREATE TABEL x (y)' })).output).toMatch(/^The tables cannot be made: near "TABEL"/);
  expect((await run({ code: 'SELECT goal FROM player' })).output).toBe('Error: no such column: goal');
  expect((await run({ code: 'SELECT 1', limit: 1 })).output).toContain("'limit' is 1; give 100 to 30000 milliseconds");
  expect(await run({ code: 'SELECT 1', expect: 'SELECT' })).toMatchObject({ ok: false });
});

it('has no clock and no dice: the same source gives the same rows', async () => {
  const code = "SELECT random(), hex(randomblob(8)), datetime('now')";
  const [one, other] = [await run({ code }), await run({ code })];
  expect(one.output).toContain('2026-01-01 00:00:00');
  expect(other.output).toBe(one.output);
});

it('keeps the first rows, and says how many there are', async () => {
  const series = (n: number) =>
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ${n}) SELECT i FROM n`;
  const many = tableOf(await run({ code: series(500) }))!;
  expect([many.rows.length, many.total, many.endless]).toEqual([200, 500, false]);
  const result = await run({ code: series(1_000_000) });
  expect(tableOf(result)).toMatchObject({ total: 10_000, endless: true });
  expect(result.output).toContain('… (more than 10000 rows)');
});
