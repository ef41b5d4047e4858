import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import csv from '../../src/datasets/csv';
import { read } from './read';

it('reads rows with their lines, whatever the pieces', async () => {
  const text = 'question,answer\r\n"Two\nlines, and ""quotes""",1\r\n\r\nplain,2\r\n';
  for (const length of [1, 3, 1000])
    expect(await read(csv, text, length)).toEqual({
      rows: [
        [2, { question: 'Two\nlines, and "quotes"', answer: '1' }],
        [5, { question: 'plain', answer: '2' }],
      ],
      bad: [],
    });
});

it.each(['\t', ';', '|'])('finds the separator %j by itself', async (sign) => {
  const { rows } = await read(csv, ['q', 'a'].join(sign) + '\n' + ['x, y', '1'].join(sign));
  expect(rows).toEqual([[2, { q: 'x, y', a: '1' }]]);
});

it('names every column, and leaves out no cell', async () => {
  const { rows, bad } = await read(csv, 'a,,a,__proto__\n1,2,3,4\n1\n1,2,3,4,5\n');
  expect(rows).toEqual([
    [
      2,
      Object.fromEntries([
        ['a', '1'],
        ['column 2', '2'],
        ['a (2)', '3'],
        ['__proto__', '4'],
      ]),
    ],
    [
      3,
      Object.fromEntries([
        ['a', '1'],
        ['column 2', ''],
        ['a (2)', ''],
        ['__proto__', ''],
      ]),
    ],
  ]);
  expect(bad).toEqual([{ line: 4, problem: 'It has 5 cells, and the first row names 4 columns.' }]);
});

it('keeps formulas as the text they are, and takes control characters out', async () => {
  const { rows } = await read(csv, 'q,a\n=HYPERLINK("http://x"),1\n+cmd|x,\u0000a\u0007b\n');
  expect(rows[0]![1]).toEqual({ q: '=HYPERLINK("http://x")', a: '1' });
  expect(rows[1]![1]).toEqual({ q: '+cmd|x', a: 'ab' });
});

it('does not take a whole file for one cell when a quote is never closed', async () => {
  const { rows, bad } = await read(csv, `q,a\nx,1\n"open,2\n${'y,3\n'.repeat(400_000)}`, 65_536);
  expect(rows).toHaveLength(1);
  expect(bad).toHaveLength(1);
  expect(bad[0]).toMatchObject({ line: 3, problem: expect.stringContaining('never closed') });
});

it('reads what Papa writes', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ';', ' ', 'é', '=') });
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, length) => {
      const text = Papa.unparse(
        { fields: ['first', 'second'], data: rows.map((row) => ['x', ...row].slice(0, 2)) },
        { newline: '\n', quotes: true },
      );
      const found = await read(csv, text, length);
      expect(found.bad).toEqual([]);
      expect(found.rows.map(([, { second }]) => second)).toEqual(rows.map(([first]) => first));
    }),
    { numRuns: 60 },
  );
});
