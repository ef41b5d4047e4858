import { expect, it } from 'vitest';
import type { App } from '../../../src/app/app';
import { openDatasets } from '../../../src/app/datasets';
import { graders } from '../../../src/graders';
import { memoryStore } from '../../../src/store/open';
import { routeOf } from '../../../src/ui/router.svelte';
import { Workbench } from '../../../src/ui/state/workbench.svelte';
import { nodeTools as tools } from '../../support/tools';

async function bench(store = memoryStore()) {
  const datasets = await openDatasets(store);
  return { store, datasets, it: new Workbench({ store, datasets, marking: { graders, tools } } as unknown as App) };
}

it('checks a sample, and forgets the mark when something is changed', async () => {
  const { it: made } = await bench();
  await made.try();
  expect(made.grade).toMatchObject({ score: 1, read: 'paris' });
  made.fill('text', 'Rome');
  expect(made.grade).toBeNull();
  await made.try();
  expect(made.grade).toMatchObject({ score: 0 });
  made.change({ prompt: ' ' });
  await made.try();
  expect(made.error).toBe('The task has no prompt; write what is asked.');
});

it('begins with an example of each checker, and keeps a prompt of one’s own', async () => {
  const { it: made } = await bench();
  made.choose('number');
  expect(made.task).toMatchObject({ checker: 'number', prompt: 'How many seconds are there in an hour?' });
  made.change({ prompt: 'Mine?', title: 'Mine' });
  made.choose('schema');
  expect(made.task).toMatchObject({ checker: 'schema', prompt: 'Mine?', title: 'Mine' });
});

it('is there at the next visit', async () => {
  const { store, it: made } = await bench();
  made.change({ title: 'Half written' });
  const { it: later } = await bench(store);
  await later.restore(null);
  expect(later.task.title).toBe('Half written');
});

it('travels as a link and as a file, and a link takes nothing from what is being written', async () => {
  const { store, it: mine } = await bench();
  mine.change({ title: 'Mine' });
  const { it: sent } = await bench();
  sent.choose('sql');
  const code = await sent.code();
  const { it: opened } = await bench(store);
  await opened.restore(code);
  expect(opened.task).toEqual(sent.task);
  const { it: back } = await bench(store);
  await back.restore(null);
  expect(back.task.title).toBe('Mine');
  await back.open(new File([sent.file()], 'task.json'));
  expect(back.task).toEqual(sent.task);
});

it('says what is wrong with a link or a file', async () => {
  const { it: made } = await bench();
  await made.restore('1pbm9uZQ');
  expect(made.error).toContain('This link to a task cannot be read');
  await made.open(new File(['{"title":1}'], 'x.json'));
  expect(made.error).toContain('This is no task of the Workbench');
  await made.open(new File(['x'.repeat(1_000_001)], 'big.json'));
  expect(made.error).toContain("'big.json' has 1000001 bytes");
});

it('keeps a task where problems are', async () => {
  const { datasets, it: made } = await bench();
  const id = await made.keep();
  expect(datasets.entries()).toMatchObject([{ id, title: 'My task (Text)', size: 1, complete: true }]);
  made.fill('text', '');
  expect(await made.keep()).toBeNull();
  expect(made.error).toBe('"Right answer" is empty.');
});

it('has an address, with and without a task', () => {
  expect(routeOf('#/workbench')).toEqual({ name: 'workbench', code: null });
  expect(routeOf('#/workbench/1dabc')).toEqual({ name: 'workbench', code: '1dabc' });
});
