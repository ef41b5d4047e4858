import { expect, it } from 'vitest';
import { check, exported, glance } from '../../src/app/dataset-import';
import { fileSource } from '../../src/app/table-source';
import { graders } from '../../src/graders';
import { memoryStore } from '../../src/store/open';

const never = new AbortController().signal;
const file = (text: string | Uint8Array<ArrayBuffer>, name = 'sums.csv') => new File([text], name);

async function imported(given: File, changes = {}) {
  const source = await fileSource(given);
  const { mapping } = await glance(source, graders, never);
  return check(source, { ...mapping, ...changes }, graders, never, () => {});
}

it('reads a file, guesses what is meant, and says which rows cannot be used and why', async () => {
  const text = 'question,answer,topic\nWhat is 2+2?,4,sums\n,5,sums\nWhat is 3+3?,,sums\nWhat is 4+4?,8,sums\n';
  const { items, refused, bad, id } = await imported(file(text), { grader: 'number' });
  expect(items.map(({ prompt, target }) => `${prompt} ${String(target)}`)).toEqual([
    'What is 2+2? 4',
    'What is 4+4? 8',
  ]);
  expect(refused).toBe(2);
  expect(bad).toEqual([
    { line: 3, problem: 'The question is empty.' },
    { line: 4, problem: 'It has no answer.' },
  ]);
  expect(id).toMatch(/^dataset-[0-9a-f]{16}$/);
});

it('asks a grader that runs something whether it has what it needs', async () => {
  const rows = [
    { prompt: 'a', target: { query: 'SELECT 1' }, grader: 'sql-execution', extra: { language: 'sql', database: ';', question: 'a', schema: '' } }, // prettier-ignore
    { prompt: 'b', target: { query: 'SELECT 1' }, grader: 'sql-execution' },
  ];
  const { items, bad } = await imported(file(rows.map((row) => JSON.stringify(row)).join('\n'), 'queries.jsonl'));
  expect(items.map(({ prompt }) => prompt)).toEqual(['a']);
  expect(bad[0]?.problem).toContain("needs a 'query', and a problem with its database");
});

it('asks the grader whether it can use a target', async () => {
  const { bad } = await imported(file('question,answer\na,12\nb,twelve\n'), { grader: 'number' });
  expect(bad).toEqual([{ line: 3, problem: expect.stringContaining('this grader needs a number') }]);
  const hostile = await imported(file('question,answer\na,(x+)+$\n'), { grader: 'regex' });
  expect(hostile.bad[0]!.problem).toContain('take for ever');
  const judged = await imported(file('question,answer\na,"It is short.\nIt is kind."\nb, \n'), { grader: 'checklist' });
  expect(judged.items[0]!.target).toEqual({ points: ['It is short.', 'It is kind.'] });
  expect(judged.refused).toBe(1);
});

it('gives the same problems the same id, whatever the file is called', async () => {
  const text = 'question,answer\nx,1\n';
  const [one, other] = [await imported(file(text)), await imported(file(text, 'other.txt'))];
  expect(one.id).toBe(other.id);
  expect((await imported(file('question,answer\nx,2\n'))).id).not.toBe(one.id);
  expect((await imported(file(text), { grader: 'exact' })).id).not.toBe(one.id);
});

it('reads 100,000 rows with pauses for the page, and stores them', async () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => `"What is ${index} + 1, ""please""?",${index + 1},sums`);
  let turns = 0;
  const clock = setInterval(() => turns++);
  const { items, refused, id } = await imported(file(`question,answer,topic\n${rows.join('\n')}\n`));
  clearInterval(clock);
  expect(items).toHaveLength(100_000);
  expect(refused).toBe(0);
  expect(turns).toBeGreaterThan(10);
  const store = memoryStore();
  await store.datasets.add({ id, title: 'Sums', licence: '', source: 'sums.csv', grader: 'answer' }, items);
  const [last] = await store.datasets.items(id, 99_999, 1);
  expect(last).toMatchObject({ target: '100000', problem: { id: `${id}-99999` } });
}, 60_000);

it('can be stopped', async () => {
  const source = await fileSource(file(`question,answer\n${'x,1\n'.repeat(50_000)}`));
  const { mapping } = await glance(source, graders, never);
  const abort = new AbortController();
  const reading = check(source, mapping, graders, abort.signal, () => abort.abort());
  await expect(reading).rejects.toHaveProperty('name', 'AbortError');
});

it.each([
  ['', 'is empty'],
  ['question,answer\n', 'no row below'],
  ['PK\u0003\u0004 zip', 'is not a text'],
  ['[1, 2]', 'no object with named fields'],
  ['{"a": ', 'no JSON array'],
])('refuses %j with a reason', async (text, reason) => {
  await expect(imported(file(text))).rejects.toThrow(reason);
});

it('is not harmed by what a hostile file holds', async () => {
  const cells = ['=cmd|calc', '<img src=x onerror=alert(1)>', '__proto__', '\u0000\u0007', 'x'.repeat(400_000)];
  const lines = cells.map((cell) =>
    JSON.stringify({ question: cell, answer: cell, __proto__x: 1, ['__proto__']: { evil: 1 } }),
  );
  const { items, refused, bad } = await imported(file(lines.join('\n'), 'evil.jsonl'), { grader: 'exact' });
  expect(items.map(({ prompt }) => prompt)).toEqual(cells.slice(0, 3));
  expect(refused).toBe(2);
  expect(bad.map(({ problem }) => problem)).toEqual([
    'The question is empty.',
    'Its question has 400,000 characters; 100,000 are the most.',
  ]);
  expect(({} as { evil?: number }).evil).toBeUndefined();
});

it('reads files of other encodings', async () => {
  const latin = Uint8Array.from(
    [...'question,answer\nna', 've?,1\n'].flatMap((part) => [...part]).map((sign) => sign.charCodeAt(0)),
  );
  const marked = new TextEncoder().encode('\ufeffquestion,answer\nnaïve?,1\n') as Uint8Array<ArrayBuffer>;
  expect((await imported(file(marked))).items[0]!.prompt).toBe('naïve?');
  const withAccent = Uint8Array.from([...latin.subarray(0, 18), 0xef, ...latin.subarray(18)]);
  expect((await imported(file(withAccent))).items[0]!.prompt).toBe('naïve?');
});

it('exports lines that are imported as the same problems', async () => {
  const text = 'question,A,B,answer,topic\nWhere?,here,there,B,places\n"And, ""where""?",up,down,A,places\n';
  const first = await imported(file(text));
  const store = memoryStore();
  await store.datasets.add({ id: first.id, title: 'x', licence: '', source: 'x', grader: 'choice' }, first.items);
  const lines = [...exported(await store.datasets.items(first.id, 0, 10))];
  const again = await imported(file(lines.join('\n'), 'again.jsonl'));
  expect(again.items.map(({ extra: _, ...item }) => item)).toEqual(first.items);
});
