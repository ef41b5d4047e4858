import { expect, it } from 'vitest';
import { openDatasets } from '../../../src/app/datasets';
import type { Json } from '../../../src/base/json';
import { memoryStore } from '../../../src/store/open';
import { SetUp } from '../../../src/ui/state/set-up.svelte';
import { catalogue } from './catalogue';

const about = { id: 'dataset-1', title: 'Sums', licence: '', source: 'sums.csv', grader: 'number' };
async function page() {
  const store = memoryStore();
  await store.datasets.add(about, [
    { prompt: '1+1?', target: 2 },
    { prompt: '1+2?', target: 3 },
  ]);
  /** A set-up as it is after a visit begins: nothing of the dataset is at hand yet. */
  const visit = async () => new SetUp({ ...catalogue, datasets: await openDatasets(store) }, store.settings);
  return { store, visit };
}

it('draws a problem of a dataset, with what grades it', async () => {
  const setUp = await (await page()).visit();
  await setUp.bring('dataset-1', 1);
  expect(setUp.data).toMatchObject({ prompt: '1+2?', drawn: { task: 'dataset-1', index: 1 } });
  expect(setUp.item()).toMatchObject({ problem: { id: 'dataset-1-1' }, target: 3, grader: 'number' });
  await setUp.bring('dataset-1', 9);
  await setUp.bring('dataset-2', 0);
  expect(setUp.data.prompt).toBe('1+2?');
});

it('knows its answer again at the next visit, and does without when it was deleted', async () => {
  const { store, visit } = await page();
  const first = await visit();
  await first.bring('dataset-1', 0);
  const kept = { data: first.data, known: '' } as unknown as Json;
  await store.settings.set({ key: 'set-up', initial: null as Json, accepts: (_): _ is Json => true }, kept);
  const second = await visit();
  await second.restore();
  expect(second.item()?.target).toBe(2);
  await store.datasets.remove('dataset-1');
  const third = await visit();
  await third.restore();
  expect(third.data.prompt).toBe('1+1?');
  expect(third.item()).toBeNull();
});
