import { expect, it } from 'vitest';
import { openAdopted } from '../../../src/app/adopted';
import { versionOf } from '../../../src/lab/prompts/version';
import { prompts } from '../../../src/prompts';
import { paraphrases } from '../../../src/prompts/paraphrases';
import { promptsArchive } from '../../../src/store/prompts-archive';
import { Prompts } from '../../../src/ui/state/prompts.svelte';
import { labApp } from '../../support/lab-app';

const written = { kind: 'written' } as const;
async function device() {
  const app = labApp();
  const adopted = await openAdopted(app.store.settings);
  const collection = new Prompts({ ...app, adopted });
  await collection.open();
  return { collection, adopted, store: app.store };
}

it('begins with what came with the page, its default first', async () => {
  const { collection } = await device();
  const versions = collection.versionsOf('solve');
  expect(versions.map(({ text }) => text)).toEqual([prompts['solve'], ...paraphrases['solve']!]);
  expect(collection.usualOf('solve').origin.kind).toBe('house');
  expect(collection.versionsOf('sing')).toEqual([]);
  expect(collection.changed).toEqual([]);
});

it('a version that is made has its parent; the same words are not kept twice', async () => {
  const { collection, store } = await device();
  const house = collection.houseOf('solve');
  const first = await collection.add(house, { text: '{question} Go.', origin: written });
  const second = await collection.add(first, { text: '{question} Stop.', title: ' Short ', origin: written });
  expect([first.title, first.parent, second.title, second.parent]).toEqual(['Version 1', house.id, 'Short', first.id]);
  expect(await collection.add(second, { text: house.text, origin: written })).toEqual(house);
  expect(await collection.add(house, { text: '{question} Stop.', origin: written })).toMatchObject({ id: second.id });
  expect(await store.wordings.list()).toHaveLength(2);
  expect(collection.changed).toEqual(['solve']);
});

it('words that cannot be filled in are refused', async () => {
  const { collection } = await device();
  const add = (text: string) => collection.add(collection.houseOf('solve'), { text, origin: written });
  await expect(add('{draft}')).rejects.toThrow('has a slot {draft}');
  await expect(add('  ')).rejects.toThrow('is empty');
});

it('is adopted and given back; what is the default, or has children, cannot be removed', async () => {
  const { collection, adopted } = await device();
  const house = collection.houseOf('solve');
  const parent = await collection.add(house, { text: '{question} Go.', origin: written });
  const child = await collection.add(parent, { text: '{question} Stop.', origin: written });
  await collection.adopt(child);
  expect(adopted.wordings()).toEqual({ solve: child.text });
  expect(collection.usualOf('solve').id).toBe(child.id);
  expect([house, parent, child].map((one) => collection.canRemove(one))).toEqual([false, false, false]);
  await collection.adopt(house);
  expect(adopted.wordings()).toEqual({});
  expect(collection.canRemove(child)).toBe(true);
  await collection.remove(child);
  expect(collection.canRemove(parent)).toBe(true);
});

it('what is exported is imported elsewhere, with its lineage; what is there already is left', async () => {
  const here = await device();
  const first = await here.collection.add(here.collection.houseOf('solve'), {
    text: '{question} Go.',
    origin: written,
  });
  await here.collection.add(first, { text: '{question} Stop.', origin: written });
  const file = here.collection.file('solve');

  const there = await device();
  await there.collection.import(file);
  expect(there.collection.failure).toBe('');
  expect(there.collection.said).toBe('Imported 2 versions of solve; 6 versions were here already.');
  expect(there.collection.versionsOf('solve')).toEqual(here.collection.versionsOf('solve'));
  await there.collection.import(file);
  expect(there.collection.said).toBe('Nothing new; 8 versions were here already.');
  expect(await here.collection.file().text()).toContain('Stop.');
});

it('a house wording of another build is one that somebody wrote', async () => {
  const { collection } = await device();
  const other = versionOf({ prompt: 'solve', text: '{question} Old.', title: 'House wording', parent: null, origin: { kind: 'house' }, createdAt: 0 }); // prettier-ignore
  await collection.import(new Blob([promptsArchive([other])]));
  expect(collection.kept).toEqual([{ ...other, origin: { kind: 'written' } }]);
  expect(collection.houseOf('solve').text).toBe(prompts['solve']);
});

it.each([
  ['a prompt nobody wrote', { prompt: 'sing', text: 'x' }, "There is no wording 'sing'"],
  ['a slot nobody fills', { prompt: 'solve', text: '{answer}' }, 'has a slot {answer}'],
])('a file with %s brings nothing at all', async (_name, more, reason) => {
  const { collection, store } = await device();
  const good = versionOf({ prompt: 'solve', text: '{question}!', title: 'Good', parent: null, origin: written, createdAt: 1 }); // prettier-ignore
  await collection.import(new Blob([promptsArchive([good, versionOf({ ...good, ...more })])]));
  expect(collection.failure).toContain('Nothing was imported');
  expect(collection.failure).toContain(reason);
  expect(await store.wordings.list()).toEqual([]);
});
