import Papa from 'papaparse';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellsTable } from '../../../src/ui/panels/lab/files/cells-table';
import { csvOf } from '../../../src/ui/panels/plots/csv';
import { cell, contestant, planOf } from '../../support/experiment';

const plan = { ...planOf([], 2), contestants: [contestant('c', '=HYPERLINK("https://evil.example","x")')] };

it('has a row for each cell, with what the statistics need', () => {
  const results = [
    cell({ contestant: 'c', problem: 'p0', drafts: [0, null, 1], score: 1, verdicts: [{ score: 0.25, draft: 0 }] }),
  ];
  const { head, rows } = cellsTable(plan, results);
  const row = Object.fromEntries(head.map((name, at) => [name, rows[0]![at]]));
  expect(row).toMatchObject({
    problem: 'p0',
    status: 'ended',
    score: 1,
    first_score: 0,
    draft_scores: '[0 – 1]',
    verdicts: '[0.25]',
    tokens: 100,
    tokens_written: 20,
  });
});

it('is read back by a reader of CSV field by field, and no field is a formula', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=1+1', '+1', '-2', '@SUM(1)', '\t=1', '\r=1', ' =1', 'a,b', '"quoted"', 'two\r\nlines'),
  );
  fc.assert(
    fc.property(text, text, (read, tag) => {
      const table = cellsTable(plan, [cell({ contestant: 'c', problem: 'p0', read, tags: [tag] })]);
      const { data } = Papa.parse<string[]>(csvOf(table), { newline: '\r\n', delimiter: ',' });
      expect(data[0]).toEqual(table.head);
      const at = table.head.indexOf('read');
      expect([read, `'${read}`]).toContain(data[1]![at]);
      for (const [place, field] of data[1]!.entries())
        if (typeof table.rows[0]![place] === 'string') expect(field).not.toMatch(/^\s*[=+\-@\t\r]/);
    }),
  );
});
