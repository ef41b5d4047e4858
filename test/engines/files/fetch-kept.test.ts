import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchKept, removeKept, type Keeping } from '../../../src/engines/files/fetch-kept';

const url = 'https://redraft.test/models/a/weights.onnx';
/** What the network answers, by address; each answer is used as often as it is asked. */
const network = new Map<string, () => Response | Promise<Response>>();
let asked: string[] = [];
let stored = new Map<string, Response>();
let room = true;

/** Cache Storage as far as it is used: addresses to whole responses. */
const cache = {
  match: async (key: string) => stored.get(key)?.clone(),
  async put(key: string, response: Response) {
    const body = await response.arrayBuffer();
    if (!room) throw new DOMException('full', 'QuotaExceededError');
    stored.set(key, new Response(body, { headers: response.headers }));
  },
  async delete(target: string | { url: string }, options?: { ignoreSearch: boolean }) {
    const name = typeof target === 'string' ? target : target.url;
    const same = (key: string) => (options?.ignoreSearch ? key.split('?')[0] === name : key === name);
    return [...stored.keys()].filter(same).map((key) => stored.delete(key)).length > 0;
  },
  keys: async () => [...stored.keys()].map((key) => ({ url: key })),
};

beforeEach(() => {
  asked = [];
  stored = new Map();
  room = true;
  network.clear();
  vi.stubGlobal('caches', { open: async () => cache });
  vi.stubGlobal('fetch', async (address: string, { signal }: { signal: AbortSignal }) => {
    asked.push(address);
    signal.throwIfAborted();
    const answer = network.get(address);
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

let counted: [number, boolean][] = [];
const keeping = (more: Partial<Keeping> = {}): Keeping => {
  counted = [];
  return {
    signal: new AbortController().signal,
    revision: '1',
    onBytes: (bytes, cached) => counted.push([bytes, cached]),
    ...more,
  };
};
const sum = (cached: boolean) =>
  counted.filter((count) => count[1] === cached).reduce((total, [bytes]) => total + bytes, 0);
const text = async (more?: Partial<Keeping>) => (await fetchKept(url, keeping(more))).text();

it('fetches once, and then takes the file from the device', async () => {
  network.set(url, () => new Response('weights'));
  expect([await text(), sum(false), sum(true)]).toEqual(['weights', 7, 0]);
  network.clear();
  expect([await text(), sum(false), sum(true)]).toEqual(['weights', 0, 7]);
  expect(asked).toEqual([url]);
});

it('takes another revision for another file, and keeps only the newest', async () => {
  network.set(url, () => new Response('old'));
  await text();
  network.set(url, () => new Response('new'));
  expect(await text({ revision: '2' })).toBe('new');
  expect([...stored.keys()]).toEqual([`${url}?revision=2`]);
});

it('works where nothing can be kept', async () => {
  network.set(url, () => new Response('weights'));
  vi.stubGlobal('caches', undefined);
  expect([await text(), sum(false)]).toEqual(['weights', 7]);
  vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('private window', 'SecurityError')) });
  expect([await text(), sum(false)]).toEqual(['weights', 7]);
});

it('hands the file on, and counts it once, when there is no room for it', async () => {
  network.set(url, () => new Response('weights'));
  room = false;
  expect([await text(), sum(false), stored.size]).toEqual(['weights', 7, 0]);
});

it.each([
  ['is not there', () => new Response('no', { status: 404 }), /404/],
  ['cannot be had', () => new Response('no', { status: 503 }), /503/],
  ['is a page', () => new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }), /page/],
])('says by name that a file %s', async (_what, answer, message) => {
  network.set(url, answer);
  await expect(text()).rejects.toMatchObject({ name: 'MissingFile', message: expect.stringMatching(message) });
  expect(stored.size).toBe(0);
});

it('says by name that there is no connection', async () => {
  await expect(text()).rejects.toMatchObject({ name: 'MissingFile', message: expect.stringContaining(url) });
});

it('says by name that a file is too short or too long', async () => {
  network.set(url, () => new Response('weights'));
  for (const bytes of [6, 8]) await expect(text({ bytes })).rejects.toMatchObject({ name: 'CorruptFile' });
  expect(await text({ bytes: 7 })).toBe('weights');
});

it('stops at an abort', async () => {
  const controller = new AbortController();
  network.set(url, () => {
    controller.abort();
    return new Response('weights');
  });
  await expect(text({ signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
  await expect(text({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
});

it('removes the files of a folder', async () => {
  network.set(url, () => new Response('weights'));
  await text();
  await removeKept('https://redraft.test/models/b/');
  expect(stored.size).toBe(1);
  await removeKept('https://redraft.test/models/a/');
  expect(stored.size).toBe(0);
});
