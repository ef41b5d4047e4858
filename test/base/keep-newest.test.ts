import { expect, it } from 'vitest';
import { keepNewest } from '../../src/base/keep-newest';
import { cacheStorage } from '../support/cache-storage';

it('leaves the newest file and the files of other caches', async () => {
  const storage = cacheStorage({
    one: { 'https://a/x-1.js': '1', 'https://a/x-2.js': '2' },
    two: { 'https://a/y': '3' },
  });
  await keepNewest('one', 'https://a/x-2.js', storage as unknown as CacheStorage);
  expect([storage.names('one'), storage.names('two')]).toEqual([['https://a/x-2.js'], ['https://a/y']]);
});
