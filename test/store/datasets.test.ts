import { expect, it } from 'vitest';
import { memoryStore, openStore } from '../../src/store/open';

const stores = [
  ['memory', async () => memoryStore(() => 5)],
  ['indexeddb', () => openStore('datasets', () => 5)],
] as const;
const about = { id: 'dataset-1', title: 'Sums', licence: 'MIT', source: 'sums.csv', grader: 'number' };
const items = Array.from({ length: 2345 }, (_, index) => ({ prompt: `${index} + 1?`, target: index + 1 }));

it.each(stores)('keeps a dataset in %s and gives any part of it', async (_, open) => {
  const store = await open();
  const heard: number[] = [];
  const record = await store.datasets.add(about, items, (stored) => heard.push(stored));
  expect(record).toEqual({ ...about, size: 2345, createdAt: 5, complete: true });
  expect(heard).toEqual([2000, 2345]);
  expect(await store.datasets.list()).toEqual([record]);
  const some = await store.datasets.items('dataset-1', 198, 4);
  expect(some.map(({ target }) => target)).toEqual([199, 200, 201, 202]);
  expect(some[0]).toEqual({
    problem: { id: 'dataset-1-198', prompt: '198 + 1?' },
    target: 199,
    grader: 'number',
  });
  expect(await store.datasets.items('dataset-1', 2344, 100)).toHaveLength(1);
  expect(await store.datasets.items('dataset-1', 2345, 100)).toEqual([]);
  expect(await store.datasets.items('dataset-2', 0, 100)).toEqual([]);
  await store.close();
});

it.each(stores)('removes a dataset from %s with its items and no other', async (_, open) => {
  const store = await open();
  await store.datasets.add(about, items);
  await store.datasets.add({ ...about, id: 'dataset-10' }, items.slice(0, 3));
  await store.datasets.remove('dataset-1');
  expect((await store.datasets.list()).map(({ id }) => id)).toEqual(['dataset-10']);
  expect(await store.datasets.items('dataset-1', 0, 5)).toEqual([]);
  expect(await store.datasets.items('dataset-10', 0, 5)).toHaveLength(3);
  await store.close();
});

it('replaces a dataset that was cut short, and says which were', async () => {
  const store = memoryStore();
  const cut = () => {
    throw new Error('The tab was closed.');
  };
  await expect(store.datasets.add(about, items, cut)).rejects.toThrow('closed');
  expect(await store.datasets.get('dataset-1')).toMatchObject({ complete: false });
  await store.datasets.add(about, items.slice(0, 2));
  expect(await store.datasets.items('dataset-1', 0, 99)).toHaveLength(2);
});
