import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatOf } from '../../src/datasets/formats';
import json from '../../src/datasets/json';
import jsonl from '../../src/datasets/jsonl';
import { read } from './read';

it('reads an array of objects with the lines they begin on', async () => {
  const text = '[\n  {"q": "a [b", "n": [1, {"x": "}"}]},\n\n  {"q": "\\"c", "n": null}\n]\n trailing';
  for (const length of [1, 5, 1000])
    expect(await read(json, text, length)).toEqual({
      rows: [
        [2, { q: 'a [b', n: [1, { x: '}' }] }],
        [4, { q: '"c', n: null }],
      ],
      bad: [],
    });
});

it('finds the array in an object', async () => {
  const { rows } = await read(json, '{"about": "[no]", "data": [{"q": 1}], "more": [{"q": 2}]}');
  expect(rows.map(([, row]) => row)).toEqual([{ q: 1 }]);
});

it.each([
  ['', 'no JSON array'],
  ['{"a": 1}', 'no JSON array'],
  ['[{"a": 1}, {"a"', 'cut off'],
  ['[1]', 'no object with named fields'],
  ['[{"a": }]', 'not valid JSON'],
  [`[${'['.repeat(200)}${']'.repeat(200)}]`, 'no object'],
  [`[{"a": ${'['.repeat(200)}${']'.repeat(200)}}]`, 'nested deeper'],
  [`[{"a": "${'x'.repeat(1_100_000)}"}, {"a": 1}]`, 'longer than 1,000,000'],
])('says what is wrong with %.20s', async (text, problem) => {
  const { bad } = await read(json, text, 100_000);
  expect(bad).toHaveLength(1);
  expect(bad[0]!.problem).toContain(problem);
});

it('reads a line each, and goes on after a bad one', async () => {
  const found = await read(jsonl, '{"q":1}\n\nnope\n[1]\n{"q":2}');
  expect(found.rows).toEqual([
    [1, { q: 1 }],
    [5, { q: 2 }],
  ]);
  expect(found.bad.map(({ line }) => line)).toEqual([3, 4]);
});

it('lets go of a line that is too long', async () => {
  const { rows, bad } = await read(jsonl, `{"q":"${'x'.repeat(3_000_000)}"}\n{"q":2}`, 100_000);
  expect(bad).toEqual([{ line: 1, problem: 'The line is longer than 1,000,000 characters.' }]);
  expect(rows).toEqual([[2, { q: 2 }]]);
});

it('takes __proto__ for the name of a column, and changes nothing by it', async () => {
  for (const [format, text] of [
    [jsonl, '{"__proto__": {"evil": true}, "constructor": 1, "q": {"__proto__": 2}}'],
    [json, '[{"__proto__": {"evil": true}, "constructor": 1, "q": {"__proto__": 2}}]'],
  ] as const) {
    const { rows } = await read(format, text);
    expect(Object.keys(rows[0]![1])).toEqual(['__proto__', 'constructor', 'q']);
    expect(({} as { evil?: true }).evil).toBeUndefined();
  }
});

it('reads back any rows, written as array or as lines', async () => {
  const row = fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1, maxKeys: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), fc.integer({ min: 1, max: 50 }), async (rows, length) => {
      const plain = JSON.parse(JSON.stringify(rows).replace(/\\u00[01][0-9a-f]/g, '')) as typeof rows;
      const asArray = await read(json, JSON.stringify(plain, null, 1), length);
      const asLines = await read(jsonl, plain.map((one) => JSON.stringify(one)).join('\n'), length);
      expect(asArray.rows.map(([, cells]) => cells)).toEqual(asLines.rows.map(([, cells]) => cells));
      expect(asArray.rows).toHaveLength(plain.length);
      expect(asArray.bad).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it.each([
  ['rows.json', '[{"a":1}]', json],
  ['rows.json', '{"a":1}\n{"a":2}', jsonl],
  ['rows.json', '{\n"data": [', json],
  ['rows.txt', '{"a":1}', jsonl],
  ['rows.csv', 'a,b', undefined],
  ['rows', 'a,b', undefined],
])('tells the format of %s that begins with %s', (name, text, format) => {
  expect(formatOf(name, text).title).toBe(format?.title ?? 'CSV');
});

it.each(['PK\x03\x04', '%PDF-1.7', '\x1f\x8b'])('refuses what is no text: %j', (start) => {
  expect(() => formatOf('book.xlsx', start)).toThrow("'book.xlsx' is not a text; save it as CSV");
});
