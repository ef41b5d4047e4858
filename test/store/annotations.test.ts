import { expect, it } from 'vitest';
import { memoryStore } from '../../src/store/open';
import { lineStream } from '../../src/store/export';
import { sampleRecord } from './samples';

async function annotated() {
  const store = memoryStore();
  await store.runs.put(sampleRecord('a'));
  await store.annotations.change('a', { rating: 4 }, 'Ann');
  await store.annotations.change('a', { note: 'Nearly.' }, '');
  await store.annotations.tag('a', ['funny'], 'Bob');
  await store.annotations.mark({ run: 'a', key: 'end', grader: 'number' }, { score: 0, read: null }, 'Ann');
  return store;
}

it('keeps what was said, and who changed what from what', async () => {
  const { annotations, runs, grades } = await annotated();
  expect(await annotations.of('a')).toEqual({ run: 'a', rating: 4, note: 'Nearly.' });
  expect((await runs.get('a'))!.summary.tags).toEqual(['funny']);
  expect(await grades.of('a')).toMatchObject([{ key: 'end', by: 'person', grade: { score: 0 } }]);
  expect(await annotations.log('a')).toMatchObject([
    { index: 0, by: 'Ann', what: 'rating', before: null, after: 4 },
    { index: 1, by: '', what: 'note', before: '', after: 'Nearly.' },
    { index: 2, by: 'Bob', what: 'tags', before: [], after: ['funny'] },
    { index: 3, by: 'Ann', what: 'mark', key: 'end', before: null, after: { by: 'person', score: 0 } },
  ]);
});

it('logs nothing when nothing changes, and takes a mark away again', async () => {
  const { annotations, grades } = await annotated();
  await annotations.change('a', { rating: 4 }, 'Bob');
  await annotations.tag('a', ['funny'], 'Bob');
  expect(await annotations.log('a')).toHaveLength(4);
  await annotations.mark({ run: 'a', key: 'end', grader: 'number' }, null, 'Bob');
  expect(await grades.of('a')).toEqual([]);
  expect((await annotations.log('a')).at(-1)).toMatchObject({ before: { by: 'person', score: 0 }, after: null });
});

it('travels with its run and goes with it', async () => {
  const store = await annotated();
  const everything = async () => [
    await store.annotations.list(),
    await store.annotations.log('a'),
    await store.runs.list(),
  ];
  const before = await everything();
  const archive = await new Response(lineStream(store.exportRuns())).blob();
  await store.runs.remove(['a']);
  expect(await everything()).toEqual([[], [], []]);
  expect(await store.importRuns(archive)).toMatchObject({ added: 1, malformed: 0 });
  expect(await everything()).toEqual(before);
});
