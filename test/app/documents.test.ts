import { expect, it } from 'vitest';
import { addDocument } from '../../src/app/documents';
import { memoryStore } from '../../src/store/open';

const file = (name: string, ...parts: BlobPart[]) => new File(parts, name);

it('keeps texts in a steady order, the same one once, and removes them', async () => {
  const store = memoryStore(() => 7);
  for (const name of ['b.md', 'a.txt', 'b.md']) await addDocument(store, file(name, `Text of ${name}: Grüße 世界`));
  const list = await store.documents.list();
  expect(list.map(({ title }) => title).sort()).toEqual(['a', 'b']);
  expect(list.map(({ id }) => id)).toEqual(list.map(({ id }) => id).sort());
  expect(list[0]).toMatchObject({ createdAt: 7, text: expect.stringContaining('Grüße 世界') });
  await store.documents.remove(list[0]!.id);
  expect(await store.documents.list()).toEqual([list[1]]);
  expect((await store.sizes()).documents.rows).toBe(1);
});

it.each([
  ['is empty', file('a.txt', ' \n')],
  ['is no text in UTF-8', file('a.txt', new Uint8Array([0xff, 0xfe, 0x41]))],
  ['is no text', file('a.txt', 'a\0b')],
  ['has more than 1,000,000 characters', file('a.txt', 'x'.repeat(1_000_001))],
])('refuses what %s', async (words, given) => {
  const store = memoryStore();
  await expect(addDocument(store, given)).rejects.toThrow(words);
  expect(await store.documents.list()).toEqual([]);
});

it('refuses more than can be looked through', async () => {
  const store = memoryStore();
  for (let number = 0; number < 4; number++)
    await addDocument(store, file(`${number}.txt`, `${number}`.repeat(999_999)));
  await expect(addDocument(store, file('more.txt', 'more than fits'))).rejects.toThrow('Remove a document first');
  // The same text again takes no more room.
  await addDocument(store, file('0.txt', '0'.repeat(999_999)));
});
