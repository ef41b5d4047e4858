import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sha256Hex } from '../../../src/base/hash';
import { fetchFile, type Fetching, type Wait } from '../../../src/engines/files/fetch-file';
import { keptFiles, keptName, pieceStore } from '../../../src/engines/files/names';
import type { Wanted } from '../../../src/engines/files/wanted';
import { fileCaches } from '../../support/file-caches';
import { fileHost } from '../../support/file-host';

const url = 'https://hub.test/a/b/resolve/main/weights.bin';
const text = 'the quick brown fox jumps over the lazy dog';
const file: Wanted = { url, store: keptFiles, name: keptName(url, 'main') };
const known: Wanted = { ...file, bytes: text.length, sha256: sha256Hex(text) };

let room: { bytes: number };
let caches: ReturnType<typeof fileCaches>;
let host: ReturnType<typeof fileHost>;
let waits: Wait[];
let have: number[];
let came: number;
let pauses: number[];

beforeEach(() => {
  room = { bytes: Infinity };
  caches = fileCaches(room);
  host = fileHost({ [url]: text });
  [waits, have, pauses, came] = [[], [], [], 0];
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('fetch', host.fetch);
});
afterEach(() => vi.unstubAllGlobals());

const fetching = (more: Partial<Fetching> = {}): Fetching => ({
  signal: new AbortController().signal,
  onHave(now, more) {
    have.push(now);
    came += more;
  },
  onWait: (wait) => void (wait && waits.push(wait)),
  pause: async (ms) => void pauses.push(ms),
  ...more,
});
const bring = (wanted = known, more?: Partial<Fetching>) => fetchFile(wanted, fetching(more));
const kept = () => caches.text(keptFiles, keptName(url, 'main'));

it('puts a file where engines find it, and does not ask for it again', async () => {
  await bring();
  expect([kept(), have.at(-1), came]).toEqual([text, text.length, text.length]);
  await bring();
  expect(host.asked).toEqual([`${url} bytes=0-`]);
  expect([have.at(-1), came]).toEqual([text.length, text.length]);
});

it('goes on where a connection broke, and keeps no pieces in the end', async () => {
  host.faults[url] = [{ cutAfter: 10 }, 'no connection', { cutAfter: 5 }];
  await bring();
  expect(host.asked).toEqual([0, 10, 10, 15].map((from) => `${url} bytes=${from}-`));
  expect([kept(), came]).toEqual([text, text.length]);
  expect(caches.names(pieceStore)).toEqual([]);
  expect(waits.map(({ why }) => why)).toEqual([
    expect.stringContaining('broke off after 10 of 43 bytes'),
    expect.stringContaining('could not be fetched'),
    expect.stringContaining('broke off after 15'),
  ]);
});

it('goes on after a pause with what had come, in another page too', async () => {
  const stop = new AbortController();
  host.faults[url] = [{ stallAfter: 12 }];
  const first = bring(known, {
    signal: stop.signal,
    onHave: (now) => void (now === 12 && stop.abort()),
  });
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  expect(caches.names(pieceStore)).toHaveLength(1);
  expect(kept()).toBeUndefined();
  await bring();
  expect(host.asked.at(-1)).toBe(`${url} bytes=12-`);
  expect([have[0], kept(), came]).toEqual([12, text, text.length - 12]);
});

it('starts anew when the server has another file by now', async () => {
  host.etags[url] = '"one"';
  host.faults[url] = [{ cutAfter: 10 }];
  await bring(file, {
    async pause() {
      host.etags[url] = '"two"';
      host.files[url] = text.toUpperCase();
    },
  });
  expect(kept()).toBe(text.toUpperCase());
  expect(host.asked).toEqual([0, 10, 0].map((from) => `${url} bytes=${from}-`));
});

it('takes the whole file from a server that sends no parts', async () => {
  host.faults[url] = [{ cutAfter: 10 }, 'no ranges'];
  await bring();
  expect(kept()).toBe(text);
});

it('fetches a damaged file once more, and never keeps it', async () => {
  host.faults[url] = ['damaged'];
  await bring();
  expect([host.asked.length, kept()]).toEqual([2, text]);

  caches = fileCaches();
  vi.stubGlobal('caches', caches);
  host.faults[url] = ['damaged', 'damaged'];
  await expect(bring()).rejects.toMatchObject({
    name: 'CorruptFile',
    message: expect.stringMatching(/damaged twice: the SHA-256 [0-9a-f]{64} instead of/),
  });
  expect([kept(), caches.used()]).toEqual([undefined, 0]);
});

it('says how long a file should be', async () => {
  await expect(bring({ ...file, bytes: text.length - 1 })).rejects.toMatchObject({
    name: 'CorruptFile',
    message: expect.stringContaining('43 bytes instead of 42'),
  });
});

it('waits longer each time, as long as a server asks, and gives up when nothing comes', async () => {
  host.faults[url] = Array.from({ length: 9 }, () => ({ status: 503 }));
  await expect(bring()).rejects.toMatchObject({ name: 'MissingFile', message: expect.stringContaining('503') });
  expect(host.asked).toHaveLength(7);
  for (const [place, ms] of pauses.entries()) {
    expect(ms).toBeGreaterThanOrEqual(Math.min(30_000, 1000 * 2 ** place) / 2);
    expect(ms).toBeLessThanOrEqual(Math.min(30_000, 1000 * 2 ** place));
  }
  pauses = [];
  host.faults[url] = [{ status: 429, headers: { 'retry-after': '7' } }];
  await bring();
  expect(pauses).toEqual([7000]);
});

it.each([
  ['is not there', { status: 404 }, /404/],
  ['wants a name', { status: 401 }, /who asks/],
  ['is a page', { status: 200, headers: { 'content-type': 'text/html' } }, /a page/],
])('says at once that a file %s', async (_what, fault, message) => {
  host.faults[url] = [fault];
  await expect(bring()).rejects.toMatchObject({ name: 'MissingFile', message: expect.stringMatching(message) });
  expect([pauses, caches.used()]).toEqual([[], 0]);
});

it('remembers that a hub lacks a file which is not needed', async () => {
  delete host.files[url];
  await bring({ ...file, optional: true });
  await bring({ ...file, optional: true });
  expect(host.asked).toHaveLength(1);
  expect(caches.names(keptFiles)).toEqual([`${url}?absent`]);
});

it('says that there is no room', async () => {
  room.bytes = 20;
  await expect(bring()).rejects.toMatchObject({ name: 'NoRoom', message: expect.stringContaining(url) });
});

it('replaces another revision of the file', async () => {
  await bring({ ...file, name: keptName(url, 'old') });
  await bring();
  expect(caches.names(keptFiles)).toEqual([keptName(url, 'main')]);
});
