import { expect, it } from 'vitest';
import { openOwn } from '../../src/app/own';
import { named } from '../../src/engines/own/place';
import type { OnnxEntry } from '../../src/engines/shelf/entry';
import { memoryStore } from '../../src/store/open';

const origin = 'https://page.test';
const draft: OnnxEntry = {
  engine: 'transformers',
  id: 'own/draft',
  title: 'Mine',
  family: 'llama',
  kind: 'chat',
  summary: 'Added.',
  parameters: 1,
  quantisation: 'q8',
  downloadBytes: 30,
  memoryBytes: 100,
  basis: { download: 'sum', memory: 'estimate' },
  context: 10,
  licence: 'MIT',
  needs: [],
  can: ['seed'],
  link: 'https://own.invalid',
  dtypes: ['q8'],
  own: { origin: 'files', digest: '0'.repeat(12), branch: 'draft', files: [], addedAt: 0, warnings: [] },
};
const mine = named(draft, [{ path: 'config.json', bytes: 1 }], origin);
const other = named({ ...draft, title: 'Other' }, [{ path: 'config.json', bytes: 2 }], origin);

it('remembers what was added, the newest first, and tells of it', async () => {
  const { settings } = memoryStore();
  const own = await openOwn(settings, origin, () => 7);
  let told = 0;
  own.subscribe(() => told++);
  await own.add(mine);
  await own.add(other);
  expect(own.list().map(({ title }) => title)).toEqual(['Other', 'Mine']);
  expect([own.onnx().length, own.mlc().length, told]).toEqual([2, 0, 2]);
  const again = await openOwn(settings, origin);
  expect(again.list()).toEqual(own.list());
  expect(again.list()[0]!.own!.addedAt).toBe(7);
});

it('has a model once, also when two tabs add and remove', async () => {
  const { settings } = memoryStore();
  const [here, there] = [await openOwn(settings, origin), await openOwn(settings, origin)];
  await here.add(mine);
  await there.add(other);
  await here.add(mine);
  expect(here.list().map(({ title }) => title)).toEqual(['Mine', 'Other']);
  await there.remove({ engine: 'transformers', model: mine.id });
  expect((await openOwn(settings, origin)).list().map(({ title }) => title)).toEqual(['Other']);
});

it('comes back after all settings were removed', async () => {
  const store = memoryStore();
  const own = await openOwn(store.settings, origin);
  await own.add(mine);
  await store.wipe();
  await own.restore();
  expect((await openOwn(store.settings, origin)).list()).toEqual(own.list());
});
