import { expect, it } from 'vitest';
import type { Embedder } from '../../../src/contract/embedder';
import { passagesOf, searchSource, type GivenDocument, type Search } from '../../../src/contract/passage';
import kind from '../../../src/tools/retrieve';
import { never } from '../../support/collect';

const notes: GivenDocument = {
  id: 'n',
  title: 'Notes',
  text: '# One\nA carp swims here.\n\n# Two\nThe kettle whistles.\n\n# Three\nA gate squeaks.',
};
/** Knows that fish and carp are the same, and nothing else. */
function knowsFish() {
  const read: string[] = [];
  const vector = (text: string) => Float32Array.from(/carp|fish/.test(text) ? [1, 0] : [0, 1]);
  const embedder: Embedder = { name: 'fish', embed: async (texts) => (read.push(...texts), texts.map(vector)) };
  return { embedder, read };
}
async function library(current: () => Embedder | null) {
  const refuse = () => Promise.reject(new Error('not needed'));
  const call = await kind.start({ sandbox: refuse, file: refuse, documents: async () => [notes], embedder: async () => current() }); // prettier-ignore
  return (search: Search) => call(searchSource({ library: 'own', ...search } as Search), never());
}

it('finds what only means the same once there is a model, and says by which', async () => {
  const { embedder } = knowsFish();
  let there: Embedder | null = null;
  const search = await library(() => there);
  const before = await search({ query: 'any fish?' });
  expect(passagesOf(before)).toEqual([]);
  expect(before.value).not.toHaveProperty('meaning');
  there = embedder;
  const after = await search({ query: 'any fish?' });
  expect(passagesOf(after)[0]!.id).toBe('n-1');
  expect(after.value).toMatchObject({ meaning: 'fish' });
});

it('fuses both rankings by their places', async () => {
  const search = await library(() => knowsFish().embedder);
  // By words the kettle, by meaning the carp and then the others in their order.
  const found = passagesOf(await search({ query: 'fish kettle', fuse: 0 }));
  expect(found.map(({ id, score }) => [id, score])).toEqual([
    ['n-2', 1.5],
    ['n-1', 1],
    ['n-3', 0.333333],
  ]);
});

it('reads each passage once, and is not asked where words are enough', async () => {
  const { embedder, read } = knowsFish();
  const search = await library(() => embedder);
  await search({ query: 'carp', by: 'words' });
  expect(read).toEqual([]);
  await search({ query: 'carp' });
  await search({ query: 'gate' });
  expect(read).toHaveLength(3 + 2);
  expect(await search({ query: 'gate', by: 'sound' as 'words' })).toMatchObject({ ok: false, output: expect.stringContaining(`'by' is "sound"`) }); // prettier-ignore
});
