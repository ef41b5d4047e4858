import { afterEach, expect, it, vi } from 'vitest';
import { listingAddress, listingOf, readListing } from '../../../src/engines/files/listing';
import { never } from '../../support/collect';

const folder = 'https://hub.test/owner/model/resolve/main/';
const digest = 'a'.repeat(64);
afterEach(() => vi.unstubAllGlobals());

it.each([
  [folder, 'https://hub.test/api/models/owner/model/tree/main?recursive=true'],
  [
    'http://127.0.0.1:8080/mirror/owner/model/resolve/v2/',
    'http://127.0.0.1:8080/mirror/api/models/owner/model/tree/v2?recursive=true',
  ],
  ['https://hub.test/models/pocket-3m/', null],
])('knows where %s is listed', (from, address) => expect(listingAddress(from)).toBe(address));

it('reads lengths, and digests of large files', () => {
  const listing = readListing([
    { type: 'file', path: 'config.json', size: 452, oid: 'e2' },
    { type: 'file', path: 'onnx/model_q4.onnx', size: 1_774_302, oid: 'f3', lfs: { oid: digest, size: 1_774_302 } },
    { type: 'directory', path: 'onnx', size: 0 },
    { type: 'file', path: 'odd', size: 'large' },
    { type: 'file', path: 'short', size: 1, lfs: { oid: 'abc' } },
    null,
  ]);
  expect([...listing]).toEqual([
    ['config.json', { bytes: 452 }],
    ['onnx/model_q4.onnx', { bytes: 1_774_302, sha256: digest }],
    ['short', { bytes: 1 }],
  ]);
  expect(readListing({ error: 'no' }).size).toBe(0);
});

it.each([
  ['has no such interface', async () => new Response('no', { status: 404 })],
  ['answers with its page', async () => new Response('<html>')],
  ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
])('does without where the hub %s', async (_what, answer) => {
  vi.stubGlobal('fetch', answer);
  expect((await listingOf(folder, never())).size).toBe(0);
});
