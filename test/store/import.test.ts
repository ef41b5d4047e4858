import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArchiveLine } from '../../src/store/archive';
import { lineStream } from '../../src/store/export';
import type { ImportProgress } from '../../src/store/import';
import { memoryStore } from '../../src/store/open';
import { archivedRun, collect, notes, sampleRecord } from './samples';

const header = JSON.stringify({ format: 'redraft', version: 1, exportedAt: 0 });
const line = (id: string, more: object = {}) =>
  JSON.stringify({ ...sampleRecord(id), events: notes(0, 2), grades: [], ...more });
const archive = (...lines: string[]) => new Blob([[header, ...lines].join('\n')]);
const problemsOf = async (...lines: string[]) => (await memoryStore().importRuns(archive(...lines))).problems;

it('gives back any runs it has written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(archivedRun, { maxLength: 4, selector: ({ run }) => run.id }),
      async (lines: ArchiveLine[]) => {
        const store = memoryStore();
        const written = new Blob([[header, ...lines.map((one) => JSON.stringify(one))].join('\n')]);
        expect(await store.importRuns(written)).toMatchObject({ added: lines.length, problems: [] });
        const before = { runs: await store.runs.list(), lines: await collect(store.exportRuns()) };
        for (const { run, events } of lines) expect(await store.journal.read(run.id)).toEqual(events);

        const exported = await new Response(lineStream(store.exportRuns())).blob();
        await store.wipe();
        expect(await store.importRuns(exported)).toMatchObject({ added: lines.length, problems: [] });
        const after = { runs: await store.runs.list(), lines: await collect(store.exportRuns()) };
        expect(after.runs).toEqual(before.runs);
        expect(after.lines.slice(1)).toEqual(before.lines.slice(1));
      },
    ),
    { numRuns: 60 },
  );
});

it('names the line, the value and what was expected, and keeps the good runs', async () => {
  const store = memoryStore();
  const report = await store.importRuns(
    archive(
      line('a'),
      '{"run": ',
      '',
      '[]',
      line('b', { events: [{ key: 'x', type: 'loop-stop', reason: 3 }] }),
      line('c', { events: [{ key: 'x', type: 'dance' }] }),
      line('d', { status: 'asleep' }),
      line('e', { summary: null }),
      line('f', { run: { ...sampleRecord('f').run, cast: {} } }),
      line('g'),
    ),
  );
  expect(report).toMatchObject({ added: 2, equal: 0, conflicts: [], malformed: 7 });
  expect(report.problems).toEqual([
    { line: 3, what: 'the line is "{\\"run\\": "', expected: 'JSON' },
    { line: 5, what: 'the line is a list of 0', expected: 'an object' },
    { line: 6, what: 'events[0].reason is 3', expected: 'a text' },
    {
      line: 7,
      what: 'events[0].type is "dance"',
      expected: expect.stringContaining('generate-end, generate-fail, score-end'),
    },
    { line: 8, what: 'status is "asleep"', expected: 'one of "running", "waiting", "stopped", "ended", "failed"' },
    { line: 9, what: 'summary is null', expected: 'an object' },
    { line: 10, what: 'run.cast.actor is missing', expected: 'an object' },
  ]);
  expect((await store.runs.list()).map(({ run }) => run.id).sort()).toEqual(['a', 'g']);
});

it('refuses events that are never stored', async () => {
  const [problem] = await problemsOf(line('a', { events: [{ key: 'x', type: 'text-delta', text: 'hi' }] }));
  expect(problem).toMatchObject({ line: 2, what: 'events[0].type is "text-delta"' });
});

it.each([
  ['', 'the file is empty'],
  ['hello\n', 'the line is "hello"'],
  [`${line('a')}\n`, 'format is missing'],
  ['{"format":"redraft","version":2,"exportedAt":0}\n', 'version is 2'],
])('refuses a file that begins with %j', async (text, what) => {
  const store = memoryStore();
  const report = await store.importRuns(new Blob([text, line('a')].slice(0, text ? 2 : 0)));
  expect(report.problems).toMatchObject([{ line: 1, what }]);
  expect(await store.runs.count()).toBe(0);
});

it('drops fields it does not know', async () => {
  const store = memoryStore();
  await store.importRuns(archive(line('a', { surprise: 1, run: { ...sampleRecord('a').run, extra: 2 } })));
  expect(await store.runs.get('a')).toEqual(sampleRecord('a'));
});

it('counts what is there already, and leaves a run with other events as it is', async () => {
  const store = memoryStore();
  await store.importRuns(archive(line('a'), line('b')));
  const report = await store.importRuns(archive(line('a'), line('b', { events: notes(0, 3) }), line('a')));
  expect(report).toMatchObject({ added: 0, equal: 2, conflicts: ['b'], malformed: 0 });
  expect(await store.journal.read('b')).toEqual(notes(0, 2));
});

it('takes a run that was running elsewhere for a stopped one', async () => {
  const store = memoryStore();
  await store.importRuns(archive(line('a', { status: 'running' })));
  expect(await store.runs.get('a')).toMatchObject({ status: 'stopped' });
});

it('keeps the target it knows when an archive brings another', async () => {
  const store = memoryStore();
  const item = { problem: sampleRecord('a').run.problem, target: 4, grader: 'number' };
  await store.items.put(item);
  await store.importRuns(archive(line('a', { item: { ...item, target: 5 } })));
  expect(await store.items.get('problem of a')).toEqual(item);
});

it('lets no line reach a prototype', async () => {
  const store = memoryStore();
  const evil = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
  const options = `"options":{"__proto__":${evil},"constructor":${evil}}`;
  const good = line('a').replace('"options":{"rounds":3}', options);
  const inherited = `{"__proto__":${line('b')}}`;
  const report = await store.importRuns(archive(good, inherited, `{"run":${evil}}`));
  expect(report).toMatchObject({
    added: 1,
    malformed: 2,
    problems: [{ what: 'run is missing' }, { what: 'run.id is missing' }],
  });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  const kept = (await store.runs.get('a'))!.run.options;
  expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
  expect(Object.keys(kept)).toEqual(['__proto__', 'constructor']);
});

it('refuses values nested so deep that reading them would break the stack', async () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  const [problem] = await problemsOf(line('a').replace('"rounds":3', `"rounds":${deep}`));
  expect(problem).toMatchObject({ line: 2, expected: 'a flatter value' });
});

it('reads a line of 5 MB', async () => {
  const store = memoryStore();
  const reason = 'é'.repeat(5 * 2 ** 20);
  const report = await store.importRuns(
    archive(line('a', { events: [{ key: 'x', type: 'loop-stop', reason }] }), line('b')),
  );
  expect(report).toMatchObject({ added: 2, problems: [] });
  expect(await store.journal.read('a')).toEqual([{ key: 'x', type: 'loop-stop', reason }]);
});

it('refuses blobs that are not what their name says', async () => {
  const blob = { sha256: '0', type: 'image/png', base64: 'AAAA' };
  expect(
    await problemsOf(line('a', { blobs: [blob] }), line('b', { blobs: [{ ...blob, base64: '***' }] })),
  ).toMatchObject([
    { line: 2, what: 'blobs[0].sha256 is "0"' },
    { line: 3, what: 'blobs[0].base64 is "***"', expected: 'base64' },
  ]);
});

it('describes the first hundred wrong lines and counts the rest', async () => {
  const report = await memoryStore().importRuns(archive(...Array.from({ length: 300 }, () => 'x')));
  expect(report.malformed).toBe(300);
  expect(report.problems).toHaveLength(100);
});

it('says how far it is and stops when it is told to', async () => {
  const store = memoryStore();
  const abort = new AbortController();
  const file = archive(line('a'), line('b'), line('c'));
  const seen: ImportProgress[] = [];
  const importing = store.importRuns(file, {
    signal: abort.signal,
    onProgress: (progress) => {
      seen.push(progress);
      if (progress.runs === 2) abort.abort();
    },
  });
  await expect(importing).rejects.toHaveProperty('name', 'AbortError');
  expect(seen.map(({ runs }) => runs)).toEqual([1, 2]);
  expect(seen[0]).toMatchObject({ bytes: file.size, total: file.size });
  expect(await store.runs.count()).toBe(2);
});
