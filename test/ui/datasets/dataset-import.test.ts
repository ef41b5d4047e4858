import { expect, it } from 'vitest';
import type { App } from '../../../src/app/app';
import { openDatasets } from '../../../src/app/datasets';
import { graders } from '../../../src/graders';
import { memoryStore } from '../../../src/store/open';
import { DatasetImport } from '../../../src/ui/state/dataset-import.svelte';

async function page() {
  const store = memoryStore();
  const datasets = await openDatasets(store);
  const coming = new DatasetImport({ store, datasets, graders } as unknown as App);
  return { coming, datasets };
}
const file = (text: string, name = 'sums.csv') => new File([text], name);

it('shows what the first rows become, and follows changes of the description', async () => {
  const { coming } = await page();
  await coming.file(file('question,answer\n2+2?,4\n,5\n'));
  expect([coming.title, coming.from, coming.problem]).toEqual(['sums', 'sums.csv', null]);
  expect(coming.preview).toEqual([
    { line: 2, made: { prompt: '2+2?', target: '4' } },
    { line: 3, made: 'The question is empty.' },
  ]);
  coming.change({ prompt: 'What is {question}' });
  expect(coming.preview[0]!.made).toMatchObject({ prompt: 'What is 2+2?' });
  coming.change({ prompt: 'nothing' });
  expect(coming.problem).toContain('{question}');
  expect(coming.preview).toEqual([]);
});

it('stores at once what is whole, and asks first where rows cannot be used', async () => {
  const { coming, datasets } = await page();
  await coming.file(file('question,answer\n2+2?,4\n'));
  await coming.check();
  expect(coming.done).toMatchObject({ title: 'sums', size: 1, refused: 0, complete: true });
  await coming.file(file('question,answer\n3+3?,6\n,5\n'));
  await coming.check();
  expect(coming.done).toBeNull();
  expect(coming.checked).toMatchObject({ refused: 1 });
  expect(datasets.entries()).toHaveLength(1);
  await coming.store();
  expect(coming.done).toMatchObject({ size: 1, refused: 1 });
  expect(datasets.entries()).toHaveLength(2);
});

it('says what is wrong, and stays ready for another file', async () => {
  const { coming } = await page();
  await coming.file(file(''));
  expect(coming.error).toContain('is empty');
  await coming.file(file('question,answer\n ,\n'));
  expect(coming.error).toContain('no row');
  await coming.file(file('question,answer\nx,\n'));
  await coming.check();
  expect(coming.error).toBe('No row can be used. Line 2: It has no answer.');
  await coming.file(file('question,answer\nx,1\n'));
  expect(coming.error).toBe('');
});

it('asks again after the description changed', async () => {
  const { coming } = await page();
  await coming.file(file('question,answer\nx,1\ny,one\n'));
  coming.change({ grader: 'number' });
  await coming.check();
  expect(coming.checked).toMatchObject({ refused: 1 });
  coming.change({ grader: 'exact' });
  expect(coming.checked).toBeNull();
});
