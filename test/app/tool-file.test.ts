import { afterEach, expect, it, vi } from 'vitest';
import { toolFile } from '../../src/app/tool-file';
import type { ToolProgress } from '../../src/contract/tool';
import { cacheStorage } from '../support/cache-storage';
import { never } from '../support/collect';

afterEach(() => vi.unstubAllGlobals());

/** A page at an address, with what it has kept and what its host answers. */
function here(kept: { readonly [url: string]: string }, host: (url: string) => Response) {
  const caches = cacheStorage({ 'redraft-tools': kept });
  const asked: string[] = [];
  vi.stubGlobal('document', { baseURI: 'https://page.example/' });
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('fetch', async (url: string) => (asked.push(url), host(url)));
  return { asked, kept: () => caches.names('redraft-tools') };
}
const read = async (url: string, report: (progress: ToolProgress) => void = () => {}) =>
  new TextDecoder().decode(await toolFile(url, never(), report));

it('fetches a file once, tells how far it is, and has it without a network afterwards', async () => {
  const page = here({}, () => new Response('bytes', { headers: { 'content-length': '5' } }));
  const told: ToolProgress[] = [];
  expect(await read('./assets/python-AAAAAAAA.wasm', (progress) => told.push(progress))).toBe('bytes');
  expect(told).toEqual([{ doing: 'Fetching python.wasm', done: 5, total: 5 }]);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('No network.')));
  expect(await read('./assets/python-AAAAAAAA.wasm')).toBe('bytes');
  expect(page.asked).toEqual(['https://page.example/assets/python-AAAAAAAA.wasm']);
});

it('lets go of the file of an older build, and of no other', async () => {
  const page = here(
    {
      'https://page.example/assets/python-AAAAAAAA.wasm': 'old',
      'https://page.example/assets/sql-AAAAAAAA.wasm': 'sql',
    },
    () => new Response('new'),
  );
  expect(await read('./assets/python-BBBBBBBB.wasm')).toBe('new');
  expect(page.kept().sort()).toEqual([
    'https://page.example/assets/python-BBBBBBBB.wasm',
    'https://page.example/assets/sql-AAAAAAAA.wasm',
  ]);
});

it('says which file is missing', async () => {
  here({}, () => new Response('', { status: 404 }));
  await expect(read('./assets/python.zip')).rejects.toThrow(
    'https://page.example/assets/python.zip was answered with 404. Check that the site was published whole.',
  );
});
