import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beginningOf, dropPieces, keepPiece, readPieces } from '../../../src/engines/files/pieces';
import { pieceStore } from '../../../src/engines/files/names';
import { fileCaches } from '../../support/file-caches';

const file = { url: 'https://hub.test/w', store: 'any', name: 'https://hub.test/w?revision=main' };
const other = { ...file, name: 'https://hub.test/w?revision=other' };
let caches: ReturnType<typeof fileCaches>;
const fresh = () => vi.stubGlobal('caches', (caches = fileCaches()));
beforeEach(fresh);
afterEach(() => vi.unstubAllGlobals());

const bytesOf = (text: string) => new TextEncoder().encode(text);
async function read(consume = false): Promise<string> {
  let text = '';
  for await (const piece of readPieces(await beginningOf(file), consume)) text += new TextDecoder().decode(piece);
  return text;
}

it('is the beginning of the file, however it was cut and in whatever order the pieces are listed', async () => {
  const cut = fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 9 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(cut, fc.infiniteStream(fc.nat()), async (texts, order) => {
      fresh();
      let from = 0;
      const pieces = texts.map((text) => ({ text, from: (from += text.length) - text.length }));
      for (const { text, from } of pieces
        .map((piece) => ({ ...piece, key: order.next().value }))
        .sort((a, b) => a.key - b.key))
        await keepPiece(file, from, [bytesOf(text)]);
      expect((await beginningOf(file)).length).toBe(texts.join('').length);
      expect(await read()).toBe(texts.join(''));
    }),
  );
});

it('ends at the first gap, and knows what the server called the file', async () => {
  await keepPiece(file, 0, [bytesOf('ab'), bytesOf('c')], '"tag"');
  await keepPiece(file, 4, [bytesOf('ef')], '"tag"');
  expect(await beginningOf(file)).toMatchObject({ length: 3, etag: '"tag"' });
  expect(await read()).toBe('abc');
});

it('keeps files apart', async () => {
  await keepPiece(file, 0, [bytesOf('abc')]);
  await keepPiece(other, 0, [bytesOf('xy')]);
  await dropPieces(file);
  expect([(await beginningOf(file)).length, (await beginningOf(other)).length]).toEqual([0, 2]);
});

it('gives room back as it reads, where it must', async () => {
  await keepPiece(file, 0, [bytesOf('abc')]);
  await keepPiece(file, 3, [bytesOf('def')]);
  expect(await read(true)).toBe('abcdef');
  expect(caches.names(pieceStore)).toEqual([]);
});
