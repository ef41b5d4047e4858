import { afterEach, expect, it, vi } from 'vitest';
import { embeddingFetch, embeddingFile, embeddingStore } from '../../../src/engines/embedding/store';
import { cacheStorage } from '../../support/cache-storage';

afterEach(() => vi.unstubAllGlobals());

it('gives files that are here and asks no network for others', async () => {
  const url = embeddingFile('config.json', 'https://page.example/app/');
  expect(url).toBe('https://page.example/app/embedding/model/config.json');
  vi.stubGlobal('caches', cacheStorage({ [embeddingStore]: { [url]: '{"a":1}' } }));
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')));
  expect(await (await embeddingFetch(url)).json()).toEqual({ a: 1 });
  const sized = await embeddingFetch(url, { headers: { range: 'bytes=0-0' } });
  expect([sized.status, sized.headers.get('content-range')]).toEqual([206, 'bytes 0-0/7']);
  expect((await embeddingFetch(embeddingFile('vocab.txt', 'https://page.example/'))).status).toBe(404);
});
