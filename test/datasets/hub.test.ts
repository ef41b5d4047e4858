import { expect, it } from 'vitest';
import { hubError, hubName, officialServer, partsOf, rowsAddress, rowsOf, splitsAddress } from '../../src/datasets/hub';

it.each([
  ['openai/gsm8k', 'openai/gsm8k'],
  [' squad ', 'squad'],
  ['https://huggingface.co/datasets/allenai/ai2_arc/viewer/ARC-Easy/test?row=3', 'allenai/ai2_arc'],
  ['https://huggingface.co/datasets/allenai/ai2_arc/', 'allenai/ai2_arc'],
])('reads the name in %s', (text, name) => expect(hubName(text)).toBe(name));

it.each(['', 'a/b/c', '../secret', 'a b', 'javascript:alert(1)', 'x'.repeat(200)])('refuses %j', (text) => {
  expect(() => hubName(text)).toThrow('is no name of a dataset');
});

it('asks the viewer for parts and for pages of rows', () => {
  expect(splitsAddress(officialServer, 'a/b')).toBe('https://datasets-server.huggingface.co/splits?dataset=a%2Fb');
  expect(rowsAddress('https://mirror.example', 'a/b', { config: 'x&y', split: 'test' }, 200)).toBe(
    'https://mirror.example/rows?dataset=a%2Fb&config=x%26y&split=test&offset=200&length=100',
  );
});

it('puts the part to be measured on first', () => {
  const splits = ['train', 'validation', 'test'].map((split) => ({ dataset: 'a', config: 'main', split }));
  expect(partsOf({ splits }).map(({ split }) => split)).toEqual(['test', 'validation', 'train']);
  expect(partsOf({ splits: [{ config: 3 }, null] })).toEqual([]);
  expect(partsOf(null)).toEqual([]);
});

it('reads rows, and tells of those the server cut short', () => {
  const answer = {
    rows: [
      { row_idx: 4, row: { q: 'x', __proto__: null }, truncated_cells: [] },
      { row_idx: 5, row: { q: 'y' }, truncated_cells: ['q'] },
    ],
    num_rows_total: 1319,
  };
  const { rows, total } = rowsOf(answer);
  expect(total).toBe(1319);
  expect(rows[0]).toEqual({ line: 5, cells: new Map([['q', 'x']]) });
  expect(rows[1]).toMatchObject({ line: 6, problem: expect.stringContaining("'q'") });
  expect(rowsOf('nonsense')).toEqual({ rows: [], total: 0 });
  expect(hubError({ error: 'The dataset does not exist.' })).toBe('The dataset does not exist.');
  expect(hubError([])).toBeNull();
});
