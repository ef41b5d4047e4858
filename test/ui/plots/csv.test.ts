import { expect, it } from 'vitest';
import { csvOf } from '../../../src/ui/panels/plots/csv';

it('writes fields as spreadsheets read them', () => {
  const rows = [
    ['plain', 1, null],
    ['with, comma', -0.5, 'two\nlines'],
    ['a "quoted" word', 1e-7, ' edge'],
  ];
  expect(csvOf({ head: ['name', 'n', 'note'], rows })).toBe(
    'name,n,note\r\nplain,1,\r\n"with, comma",-0.5,"two\nlines"\r\n"a ""quoted"" word",1e-7," edge"\r\n',
  );
});

it('makes no formula of a name', () => {
  const rows = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1'].map((name) => [name]);
  const fields = csvOf({ head: ['name'], rows })
    .split('\r\n')
    .slice(1, -1);
  for (const field of fields) expect(field).toMatch(/^"?'/);
});
