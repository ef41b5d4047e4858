import { expect, it } from 'vitest';
import { shelf } from '../../src/engines/shelf';
import { infoOf } from '../../src/engines/shelf/info';
import models from '../../src/engines/shelf/models.json';
import { readShelf } from '../../src/engines/shelf/read-shelf';

const entries = readShelf(models);

it('holds enough of every kind, on both engines', () => {
  expect(entries.length).toBeGreaterThanOrEqual(45);
  for (const kind of ['chat', 'reasoning', 'maths', 'code'] as const)
    expect(entries.filter((entry) => entry.kind === kind).length, kind).toBeGreaterThan(2);
  for (const engine of ['webllm', 'transformers']) expect(entries.some((entry) => entry.engine === engine)).toBe(true);
  expect(Math.max(...entries.map(({ parameters }) => parameters))).toBeLessThan(4.2e9);
});

it('is what the page gets', async () => {
  expect(await shelf()).toEqual(entries);
});

it('asks for 16-bit shaders wherever a library computes with them, and names a twin that does not', () => {
  for (const entry of entries) {
    if (entry.engine !== 'webllm') continue;
    expect(entry.needs.includes('shader-f16'), entry.id).toBe(/f16/.test(entry.quantisation));
    if (entry.twin) expect(entries.find(({ id }) => id === entry.twin)?.needs).toEqual(['webgpu']);
  }
});

it('downloads nothing smaller than its parameters at four bits, and holds in memory what it downloads', () => {
  for (const { id, parameters, downloadBytes, memoryBytes } of entries) {
    expect(downloadBytes, id).toBeGreaterThan(parameters / 2);
    expect(memoryBytes, id).toBeGreaterThan(downloadBytes * 0.85);
  }
});

it('calls no two models the same', () => {
  const titles = entries.map((entry) => infoOf(entry).title);
  expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
});

it('gives every picker what it needs', () => {
  const info = infoOf(entries[0]!);
  expect(info).toMatchObject({ engine: entries[0]!.engine, model: entries[0]!.id, bundled: false });
  expect(info.can.has('seed')).toBe(true);
});

it.each([
  ['id', { id: '' }, "'id' of ''"],
  ['kind', { kind: 'poetry' }, '"poetry"; it must be one of chat'],
  ['needs', { needs: ['magic'] }, 'of webgpu, shader-f16'],
  ['downloadBytes', { downloadBytes: -1 }, '-1; it must be above 0'],
  ['link', { link: 'ftp://x' }, 'an https address'],
  ['engine', { engine: 'abacus' }, 'webllm or transformers'],
  ['basis', { basis: { download: 'guessed' } }, 'a text for download and one for memory'],
])('refuses a wrong %s and says what is needed', (_field, change, said) => {
  expect(() => readShelf([{ ...models[0], ...change }])).toThrow(said);
});

it('refuses an entry that stands twice, and a twin that is not there', () => {
  expect(() => readShelf([models[0], models[0]])).toThrow('stands twice');
  const half = models.find((entry) => 'twin' in entry);
  expect(() => readShelf([half])).toThrow("'twin' of");
});
