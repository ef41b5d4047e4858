import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hubFiles } from '../../../src/engines/transformers/hub-files';

const folder = 'https://hub.test/some/model/resolve/main/';
const stored = new Map<string, string>();
let network: { [url: string]: () => Response } = {};
let asked: string[] = [];

beforeEach(() => {
  stored.clear();
  asked = [];
  network = { [`${folder}config.json`]: () => new Response('{"a":1}') };
  const cache = {
    match: async (key: string) => (stored.has(key) ? new Response(stored.get(key)) : undefined),
    put: async (key: string, response: Response) => void stored.set(key, await response.text()),
    delete: async () => false,
  };
  vi.stubGlobal('caches', { open: async () => cache });
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return network[url]?.() ?? new Response('no', { status: 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());
const files = () => hubFiles(folder, { signal: new AbortController().signal, revision: 'main' });

it('keeps a file, and needs no network for it again', async () => {
  expect(await (await files()(`${folder}config.json`)).text()).toBe('{"a":1}');
  network = {};
  expect(await (await files()(`${folder}config.json`)).text()).toBe('{"a":1}');
  expect(asked).toEqual([`${folder}config.json`]);
});

it('keeps also that a file is not there', async () => {
  expect((await files()(`${folder}generation_config.json`)).status).toBe(404);
  expect((await files()(`${folder}generation_config.json`)).status).toBe(404);
  expect(asked).toEqual([`${folder}generation_config.json`]);
});

it('does not take a network that is gone for a file that is not there', async () => {
  network = { [`${folder}config.json`]: () => new Response('busy', { status: 503 }) };
  await expect(files()(`${folder}config.json`)).rejects.toMatchObject({ name: 'MissingFile' });
  expect(stored.size).toBe(0);
});

it('says how long a file is, from the device where it can', async () => {
  const init = { headers: { range: 'bytes=0-0' } };
  network[`${folder}config.json`] = () =>
    new Response('{', { status: 206, headers: { 'content-range': 'bytes 0-0/7' } });
  expect((await files()(`${folder}config.json`, init)).headers.get('content-range')).toBe('bytes 0-0/7');
  stored.set(`${folder}config.json?revision=main`, '123456789');
  expect((await files()(`${folder}config.json`, init)).headers.get('content-range')).toBe('bytes 0-0/9');
  expect(asked).toHaveLength(1);
});

it('reads nothing outside the model', async () => {
  expect((await files()('https://elsewhere.test/config.json')).status).toBe(404);
  expect(asked).toEqual([]);
});
